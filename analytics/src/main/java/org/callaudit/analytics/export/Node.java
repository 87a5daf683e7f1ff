package org.callaudit.analytics.export;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.callaudit.analytics.mapping.Translator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A place in a document. What is not there, or is something else than was looked for, is empty. */
record Node(JsonNode json) {

    private static final int MINUTE = 60;
    private static final int MOST_DIGITS = 40;

    private static final long FIRST =
            OffsetDateTime.parse("2020-01-01T00:00:00Z").toEpochSecond();

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)(:\\d\\d)?(?:\\.\\d+)?\\s*(Z|[+-]\\d\\d:?\\d\\d)?.*");

    Node at(String... path) {
        JsonNode place = json;
        for (String name : path) {
            place = place.path(name);
        }
        return new Node(place);
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** The elements of an array. */
    List<Node> each(String name) {
        JsonNode array = json.path(name);
        return array.isArray() ? array.valueStream().map(Node::new).toList() : List.of();
    }

    /** A text or number as it is written. */
    String text(String... path) {
        JsonNode value = at(path).json;
        return value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
    }

    /** The first of these that says anything. */
    String either(String... names) {
        return Stream.of(names)
                .map(this::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean isTrue(String... path) {
        return text(path).equals("true");
    }

    /** Null of what is no number, or one of so many digits that it is no score either. */
    @Nullable
    BigDecimal number(String... path) {
        try {
            BigDecimal number = new BigDecimal(text(path));
            return Math.abs(number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    double number(String name, double otherwise) {
        BigDecimal number = number(name);
        return number == null ? otherwise : number.doubleValue();
    }

    /** A time as the checks read it, without fractions of a second; what is no time, as it is written. */
    String time(String... names) {
        String text = either(names);
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        String seconds = Optional.ofNullable(parts.group(3)).orElse(":00");
        String offset = Optional.ofNullable(parts.group(4)).orElse("");
        String colon = offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
        return parts.group(1) + "T" + parts.group(2) + seconds + colon;
    }

    /**
     * A revision that grows with the time of a change: the minutes since 2020, which have fewer digits than an account
     * number; 0 of what is no time. One without an offset counts as if it were in UTC, for a tool keeps to one zone.
     */
    static long revision(String time) {
        return parsed(time)
                .map(moment -> Math.max(0, (seconds(moment) - FIRST) / MINUTE))
                .orElse(0L);
    }

    /** Whether the one time is after the other by a second or more; no, where only one of them has an offset. */
    static boolean after(String one, String other) {
        Optional<TemporalAccessor> late = parsed(one);
        Optional<TemporalAccessor> early = parsed(other);
        return late.isPresent()
                && early.isPresent()
                && late.get().getClass() == early.get().getClass()
                && seconds(late.get()) > seconds(early.get());
    }

    private static Optional<TemporalAccessor> parsed(String time) {
        try {
            return Optional.of(
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(time, OffsetDateTime::from, LocalDateTime::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long seconds(TemporalAccessor moment) {
        return moment instanceof OffsetDateTime offset
                ? offset.toEpochSecond()
                : LocalDateTime.from(moment).toEpochSecond(ZoneOffset.UTC);
    }

    /** An id of a person: the last part of a resource's name, an e-mail's name, else as it is. */
    static String personId(String text) {
        if (text.startsWith("arn:")) {
            return text.substring(text.lastIndexOf('/') + 1);
        }
        int at = text.indexOf('@');
        return at > 0 ? Translator.id(text.substring(0, at)) : text.contains(" ") ? Translator.id(text) : text;
    }
}
