package org.callaudit.analytics.ingest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.callaudit.analytics.facts.ContentHash;
import org.callaudit.analytics.facts.ItemState;
import org.callaudit.analytics.facts.StoredAudit;
import org.callaudit.analytics.facts.StoredItem;
import org.callaudit.analytics.ingest.AuditHeading.Verdict;
import org.callaudit.analytics.model.FindingCode;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/** Scores an audit whose rows are in order, and looks for errors on its form. */
final class AuditScoring {

    /** Scores are kept in 1e-12; a stated total with more digits than this is no person's. */
    private static final int FINEST_DIGITS = 8;

    private static final int SCORE_DIGITS = 12;

    private final IngestRules rules;
    private final Moments moments;

    AuditScoring(IngestRules rules) {
        this.rules = rules;
        this.moments = new Moments(rules.zone());
    }

    /** The audit as it is stored. */
    StoredAudit score(CleanDelivery delivery) {
        AuditHeading heading = delivery.heading();
        Verdict.Good good = delivery.good();
        List<AuditRow> rows = delivery.rows();
        Sums sums = new Sums(good.form());
        List<StoredItem> items = new ArrayList<>(rows.size());
        ContentHash answers = ContentHash.ZERO;
        for (AuditRow row : rows) {
            items.add(new StoredItem(row.itemId(), row.points().text(), sums.add(row), row.comment(), row.line()));
            answers = answers.plus(ContentHash.of(row.itemId(), row.points().text(), row.comment()));
        }
        Long score = sums.score();
        return new StoredAudit(
                delivery.ordinal(),
                heading.columns(),
                good.revision(),
                good.purpose(),
                heading.hash().then(answers),
                good.day(),
                good.contactAt().getEpochSecond(),
                good.auditedAt().getEpochSecond(),
                score,
                sums.applicable,
                sums.errors,
                sums.classMask,
                findings(delivery, sums, score),
                items);
    }

    private int findings(CleanDelivery delivery, Sums sums, @Nullable Long score) {
        Verdict.Good good = delivery.good();
        int mask = total(delivery.heading().columns().statedTotal(), sums.autoFailed, score);
        if (delivery.rows().size() < good.form().size()) {
            mask |= FindingCode.ITEM_UNANSWERED.bit();
        }
        LocalDateTime contact = moments.local(good.contactAt());
        if (moments.local(good.auditedAt()).isAfter(contact.plusDays(rules.lateAfterDays()))) {
            mask |= FindingCode.LATE_AUDIT.bit();
        }
        return open(contact) ? mask : mask | FindingCode.OUTSIDE_BUSINESS_HOURS.bit();
    }

    private boolean open(LocalDateTime contact) {
        DayOfWeek day = contact.getDayOfWeek();
        LocalTime time = contact.toLocalTime();
        return rules.openDays().contains(day) && !time.isBefore(rules.opens()) && !time.isAfter(rules.closes());
    }

    /** What is wrong with the stated total: nothing if it is blank, or if no item applied. */
    private static int total(String stated, boolean autoFailed, @Nullable Long score) {
        if (stated.isBlank() || score == null) {
            return 0;
        }
        BigDecimal total = exact(stated);
        if (autoFailed) {
            return total.signum() == 0 ? 0 : FindingCode.AUTO_FAIL_IGNORED.bit();
        }
        int digits = Math.max(0, Math.min(FINEST_DIGITS, total.scale()));
        BigDecimal rounded = total.setScale(digits, RoundingMode.HALF_UP);
        BigDecimal difference =
                BigDecimal.valueOf(score, SCORE_DIGITS).subtract(rounded).abs();
        BigDecimal halfUnit = BigDecimal.valueOf(5, digits + 1);
        return difference.compareTo(halfUnit) > 0 ? FindingCode.WRONG_TOTAL.bit() : 0;
    }

    /** The number with the digits it was written with; one with an exponent may stand for billions, and is rounded. */
    private static BigDecimal exact(String number) {
        return number.indexOf('e') < 0 && number.indexOf('E') < 0
                ? new BigDecimal(number)
                : BigDecimal.valueOf(Points.number(number)).stripTrailingZeros();
    }

    /** Running sums over an audit's items. */
    private static final class Sums {

        private final FormIndex form;
        private long awarded;
        private long possible;
        private int applicable;
        private int errors;
        private int classMask;
        private boolean autoFailed;

        Sums(FormIndex form) {
            this.form = form;
        }

        ItemState add(AuditRow row) {
            if (row.points().sort() == Points.Sort.NOT_APPLICABLE) {
                return ItemState.NOT_APPLICABLE;
            }
            int position = form.position(row.itemId());
            applicable++;
            awarded += row.points().nano();
            possible += form.possible(position);
            if (row.points().nano() >= form.possible(position)) {
                return ItemState.RIGHT;
            }
            FormItem item = form.item(position);
            errors++;
            classMask |= item.errorClass().bit();
            autoFailed |= item.autoFail();
            return ItemState.IN_ERROR;
        }

        /** 100 · awarded / possible, 0 after an automatic zero, rounded once to 1e-12; null if nothing applied. */
        @Nullable
        Long score() {
            if (applicable == 0) {
                return null;
            }
            return autoFailed ? 0 : Math.round(100 * Tally.SCORE_UNITS * awarded / possible);
        }
    }
}
