/**
 * The nightly page of a team: from its figures and what came in to what is said first, what is to be done and what is listed.
 */
@NullMarked
package org.callaudit.analytics.nightly;

import org.jspecify.annotations.NullMarked;
