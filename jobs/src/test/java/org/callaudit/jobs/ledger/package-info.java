/** What the ledger keeps, under which names, in a database of its own. */
@NullMarked
package org.callaudit.jobs.ledger;

import org.jspecify.annotations.NullMarked;
