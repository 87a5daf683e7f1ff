/**
 * A report's mail: built byte for byte the same from the same report, then left in a folder or handed to a mail server.
 * Whoever calls decides what is sent to whom and keeps the record of it; nothing here reads the ledger or the clock.
 */
@NullMarked
package org.callaudit.jobs.mail;

import org.jspecify.annotations.NullMarked;
