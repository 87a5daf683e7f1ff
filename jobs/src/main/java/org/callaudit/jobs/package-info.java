/**
 * The program: {@link org.callaudit.jobs.Main} hands the command line to the commands.
 */
@NullMarked
package org.callaudit.jobs;

import org.jspecify.annotations.NullMarked;
