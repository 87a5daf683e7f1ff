/**
 * What the statistics would do in worlds where the truth is known. Slow, and kept out of the usual build; its tables stand
 * in the documentation.
 */
@NullMarked
package org.callaudit.analytics.simulation;

import org.jspecify.annotations.NullMarked;
