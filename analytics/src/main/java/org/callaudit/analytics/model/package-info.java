/**
 * The language of the domain: kinds of record, codes, forms, the roster, scopes and the sufficient statistics of a day.
 * Plain values; nothing here knows how files are read, counted, judged or drawn.
 */
@NullMarked
package org.callaudit.analytics.model;

import org.jspecify.annotations.NullMarked;
