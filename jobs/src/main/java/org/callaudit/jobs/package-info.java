/**
 * Where the program starts.
 */
@NullMarked
package org.callaudit.jobs;

import org.jspecify.annotations.NullMarked;
