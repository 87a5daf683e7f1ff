package org.callaudit.analytics.facts;

import java.util.List;
import org.apache.parquet.io.api.RecordConsumer;

/** Writes an audit with its items nested. */
final class AuditWriting extends RowWriting<StoredAudit> {

    private static final int ITEMS = Schemas.AUDIT.getFieldIndex("items");

    AuditWriting() {
        super(Schemas.AUDIT);
    }

    @Override
    void columns(StoredAudit audit) {
        number(audit.ordinal());
        texts(audit.columns().texts());
        number(audit.revision());
        number(audit.purpose().ordinal());
        number(audit.hash().hi());
        number(audit.hash().lo());
        number(audit.day());
        number(audit.contactEpoch());
        number(audit.auditedEpoch());
        optional(audit.score());
        number(audit.applicable());
        number(audit.errors());
        number(audit.classMask());
        number(audit.findings());
        items(audit.items());
    }

    private void items(List<StoredItem> items) {
        RecordConsumer out = out();
        out.startField("items", ITEMS);
        out.startGroup();
        out.startField("list", 0);
        long next = 0;
        for (StoredItem item : items) {
            out.startGroup();
            out.startField("element", 0);
            item(out, item, next);
            out.endField("element", 0);
            out.endGroup();
            next = item.line() + 1;
        }
        out.endField("list", 0);
        out.endGroup();
        out.endField("items", ITEMS);
    }

    /** Without a comment if it is empty, without a line if it is the next one: most items have neither. */
    private void item(RecordConsumer out, StoredItem item, long nextLine) {
        out.startGroup();
        out.startField("item_id", 0);
        out.addBinary(binary(item.itemId()));
        out.endField("item_id", 0);
        out.startField("points", 1);
        out.addBinary(binary(item.points()));
        out.endField("points", 1);
        out.startField("state", 2);
        out.addInteger(item.state().ordinal());
        out.endField("state", 2);
        if (!item.comment().isEmpty()) {
            out.startField("comment", 3);
            out.addBinary(binary(item.comment()));
            out.endField("comment", 3);
        }
        if (item.line() != nextLine) {
            out.startField("line", 4);
            out.addLong(item.line());
            out.endField("line", 4);
        }
        out.endGroup();
    }
}
