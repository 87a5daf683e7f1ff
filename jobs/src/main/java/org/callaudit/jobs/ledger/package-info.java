/**
 * The ledger: what was taken, what counts, what it came to and what was said of it. The database is the truth; nothing
 * outside this package speaks SQL.
 */
@NullMarked
package org.callaudit.jobs.ledger;

import org.jspecify.annotations.NullMarked;
