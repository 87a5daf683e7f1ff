/**
 * The command line: what was asked, and how the answer is said. Each command opens what it needs and nothing else.
 */
@NullMarked
package org.callaudit.jobs.command;

import org.jspecify.annotations.NullMarked;
