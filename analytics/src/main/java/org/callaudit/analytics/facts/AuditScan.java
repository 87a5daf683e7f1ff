package org.callaudit.analytics.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.callaudit.analytics.model.Purpose;
import org.jspecify.annotations.Nullable;

/** A walk over an audit segment. What an accessor returns belongs to the row that {@link #next} went to last. */
public final class AuditScan extends SegmentScan {

    private static final Purpose[] PURPOSES = Purpose.values();
    private static final ItemState[] STATES = ItemState.values();

    private final ScanColumn auditId = column("audit_id");
    private final ScanColumn agentId = column("agent_id");
    private final ScanColumn evaluatorId = column("evaluator_id");
    private final ScanColumn formId = column("form_id");
    private final ScanColumn formVersion = column("form_version");
    private final ScanColumn channel = column("channel");
    private final ScanColumn topic = column("topic");
    private final ScanColumn statedTotal = column("stated_total");
    private final ScanColumn revision = column("revision");
    private final ScanColumn purpose = column("purpose_code");
    private final ScanColumn score = column("score");
    private final ScanColumn applicable = column("applicable");
    private final ScanColumn errors = column("errors");
    private final ScanColumn classMask = column("class_mask");
    private final ScanColumn findings = column("findings");
    private final ScanColumn itemId = listColumn("items", "item_id");
    private final ScanColumn itemState = listColumn("items", "state");
    private final @Nullable Story story;
    private final List<Item> items = new ArrayList<>();

    /**
     * One answer.
     *
     * @param comment empty if there was none, or if the segment was opened without its story
     */
    public record Item(String itemId, ItemState state, String comment) {}

    /** The columns that only a list of audits needs. */
    private record Story(ScanColumn contactId, ScanColumn contactAt, ScanColumn auditedAt, ScanColumn comment) {}

    private AuditScan(Path segment, Set<Integer> days, boolean withStory) throws IOException {
        super(segment, days);
        this.story = withStory
                ? new Story(
                        column("contact_id"),
                        column("contact_epoch"),
                        column("audited_epoch"),
                        listColumn("items", "comment"))
                : null;
    }

    /**
     * Opens an audit segment.
     *
     * @param days epoch days to read; rows of other days may still come. Empty: all days
     * @param withStory whether contact, times and comments will be asked for
     */
    public static AuditScan open(Path segment, Set<Integer> days, boolean withStory) throws IOException {
        return new AuditScan(segment, days, withStory);
    }

    @Override
    public boolean next() throws IOException {
        items.clear();
        if (!super.next()) {
            return false;
        }
        do {
            if (!itemState.isNull()) {
                items.add(new Item(
                        itemId.text(), STATES[itemState.integer()], story == null ? "" : story.comment.text()));
            }
            itemId.advance();
            itemState.advance();
            if (story != null) {
                story.comment.advance();
            }
        } while (itemState.continuesList());
        return true;
    }

    public String auditId() {
        return auditId.text();
    }

    public int revision() {
        return revision.integer();
    }

    public String agentId() {
        return agentId.text();
    }

    public String evaluatorId() {
        return evaluatorId.text();
    }

    public String formId() {
        return formId.text();
    }

    public String formVersion() {
        return formVersion.text();
    }

    /** Empty if the record had none. */
    public String channel() {
        return channel.text();
    }

    /** Empty if the record had none. */
    public String topic() {
        return topic.text();
    }

    /** What the evaluator wrote as the total, empty if nothing. */
    public String statedTotal() {
        return statedTotal.text();
    }

    public Purpose purpose() {
        return PURPOSES[purpose.integer()];
    }

    /** Score in units of 1e-12 of a percentage point, or null if no item applied. */
    public @Nullable Long score() {
        return score.isNull() ? null : score.number();
    }

    /** Items that applied. */
    public int applicable() {
        return applicable.integer();
    }

    /** Items in error. */
    public int errors() {
        return errors.integer();
    }

    /** Mask of {@link org.callaudit.analytics.model.ErrorClass#bit} of the items in error. */
    public int classMask() {
        return classMask.integer();
    }

    /** Mask of {@link org.callaudit.analytics.model.FindingCode#bit}. */
    public int findings() {
        return findings.integer();
    }

    /** The answers, in the order of the segment; valid until the next row. */
    public List<Item> items() {
        return items;
    }

    public String contactId() {
        return story().contactId.text();
    }

    public Instant contactAt() {
        return Instant.ofEpochSecond(story().contactAt.number());
    }

    public Instant auditedAt() {
        return Instant.ofEpochSecond(story().auditedAt.number());
    }

    private Story story() {
        if (story == null) {
            throw new IllegalStateException("opened without its story");
        }
        return story;
    }
}
