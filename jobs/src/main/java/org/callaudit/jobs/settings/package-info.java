/**
 * What an operator decides once for a home: read from {@code callaudit.yaml}, checked as a whole, handed on as plain
 * values. Nothing here acts on them, and no secret is kept here.
 */
@NullMarked
package org.callaudit.jobs.settings;

import org.jspecify.annotations.NullMarked;
