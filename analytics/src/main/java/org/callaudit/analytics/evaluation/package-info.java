/**
 * What a sheet for the talk with one agent says: the audits themselves, counts against the standard, strengths and what to
 * coach. Other agents have no place here: nothing is compared with them, and their names are taken out of texts.
 */
@NullMarked
package org.callaudit.analytics.evaluation;

import org.jspecify.annotations.NullMarked;
