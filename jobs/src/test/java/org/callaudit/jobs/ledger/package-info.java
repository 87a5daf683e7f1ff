/** What the ledger keeps, and under which names. */
@NullMarked
package org.callaudit.jobs.ledger;

import org.jspecify.annotations.NullMarked;
