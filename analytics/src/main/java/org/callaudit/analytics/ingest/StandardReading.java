package org.callaudit.analytics.ingest;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.SortedMap;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.Reference;
import org.callaudit.analytics.model.RejectCode;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Standard;
import org.callaudit.analytics.model.TargetRange;
import org.jspecify.annotations.Nullable;

/** Checks and reads one target. */
final class StandardReading implements RowReading<Standard> {

    private final SortedMap<String, TargetRange> targets;

    StandardReading(SortedMap<String, TargetRange> targets) {
        this.targets = targets;
    }

    @Override
    public @Nullable Rejection wrong(NamedTexts row, Reference reference) {
        return RowReading.first(
                () -> RowReading.missing(RecordKind.STANDARD, row),
                () -> notANumber(row),
                () -> Moments.date(row.text("valid_from")) == null
                        ? Rejection.notADate("valid_from", row.text("valid_from"))
                        : null,
                () -> RowReading.tooLong(row, "scope"),
                () -> outOfRange(row),
                () -> unknownMeasure(row),
                () -> RowReading.unknownScope(row),
                () -> unknownDirection(row));
    }

    @Override
    public Standard read(NamedTexts row) {
        return new Standard(
                row.text("measure"),
                Scope.of(row.text("scope")).orElseThrow(),
                Points.number(row.text("target")),
                row.text("direction").equals("up"),
                Objects.requireNonNull(Moments.date(row.text("valid_from")), "valid_from has not been checked"));
    }

    private static @Nullable Rejection notANumber(NamedTexts row) {
        String target = row.text("target");
        return Double.isNaN(Points.number(target))
                ? Rejection.notANumber("target", target, "write it with digits and a decimal point, like 0.15.")
                : null;
    }

    private @Nullable Rejection outOfRange(NamedTexts row) {
        TargetRange range = targets.get(row.text("measure"));
        String target = row.text("target");
        double value = Points.number(target);
        if (range == null || range.contains(value)) {
            return null;
        }
        if (range.share() && value > 1 && value <= 100) {
            String share =
                    new BigDecimal(target).movePointLeft(2).stripTrailingZeros().toPlainString();
            return new Rejection(
                    "target",
                    RejectCode.OUT_OF_RANGE,
                    "target is " + Rejection.quoted(target) + ", but " + row.text("measure")
                            + " is a share, 0 to 1: for " + target + " % write " + share + ".");
        }
        return Rejection.outOfRange("target", target, words(range));
    }

    private static String words(TargetRange range) {
        return Double.isInfinite(range.most())
                ? plain(range.least()) + " or more"
                : "from " + plain(range.least()) + " to " + plain(range.most());
    }

    private static String plain(double whole) {
        return Long.toString(Math.round(whole));
    }

    private @Nullable Rejection unknownMeasure(NamedTexts row) {
        String measure = row.text("measure");
        return targets.containsKey(measure)
                ? null
                : Rejection.unknownCode("measure", measure, "one of " + String.join(", ", targets.keySet()));
    }

    private static @Nullable Rejection unknownDirection(NamedTexts row) {
        String direction = row.text("direction");
        return direction.equals("up") || direction.equals("down")
                ? null
                : Rejection.unknownCode("direction", direction, "up where more is better, down where less is better");
    }
}
