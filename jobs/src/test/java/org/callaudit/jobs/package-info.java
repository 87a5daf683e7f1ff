/** What holds for the program as a whole. */
@NullMarked
package org.callaudit.jobs;

import org.jspecify.annotations.NullMarked;
