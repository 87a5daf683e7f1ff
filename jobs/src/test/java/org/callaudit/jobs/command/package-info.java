/** The command line from outside: what people type, and what they get. */
@NullMarked
package org.callaudit.jobs.command;

import org.jspecify.annotations.NullMarked;
