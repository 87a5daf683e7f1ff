package org.callaudit.analytics.mapping;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of the source and what is made of it.
 *
 * @param source its name in the source
 * @param dates how its dates are written; null where it holds none, or only such as can't be mistaken
 * @param item of columns with answers to a question; else null
 * @param doubt what the analyst should look at, or {@code ""}
 */
public record MappedColumn(
        String source,
        Meaning meaning,
        Answers answers,
        @Nullable DateOrder dates,
        @Nullable Item item,
        String doubt) {

    /**
     * A question of the form.
     *
     * @param id unique in the form
     * @param text the question as people read it
     * @param blank what no answer stands for: points, {@code NA}, or {@code ""}: not answered
     */
    public record Item(
            String id, String text, double pointsPossible, String errorClass, boolean autoFail, String blank) {}

    /**
     * Whether personal data stand in it: among its answers, or as the points that were taken from them.
     *
     * @param redact takes personal data out of a text
     */
    boolean isTelling(UnaryOperator<String> redact) {
        Stream<String> points = item == null ? Stream.of() : Stream.of(Coded.plain(item.pointsPossible()));
        Stream<String> all =
                answers.values().entrySet().stream().flatMap(answer -> Stream.of(answer.getKey(), answer.getValue()));
        return Stream.concat(points, all).anyMatch(text -> !redact.apply(text).equals(text));
    }

    /** The same column with something to look at. */
    MappedColumn doubted(String why) {
        return new MappedColumn(source, meaning, answers, dates, item, why);
    }

    /** The same question, of which a blank is not applicable, with something more to look at. */
    MappedColumn leftOutWhereBlank(String why) {
        Item of = Objects.requireNonNull(item);
        return new MappedColumn(
                source,
                meaning,
                answers,
                dates,
                new Item(
                        of.id(),
                        of.text(),
                        of.pointsPossible(),
                        of.errorClass(),
                        of.autoFail(),
                        Answers.NOT_APPLICABLE),
                (doubt + " " + why).strip());
    }

    /** The same column with an item id that is none of these, to which it is added. */
    MappedColumn toldFrom(Set<String> ids) {
        if (item == null) {
            return this;
        }
        String id = item.id();
        for (int n = 2; !ids.add(id); n++) {
            id = item.id() + "-" + n;
        }
        Item told = new Item(id, item.text(), item.pointsPossible(), item.errorClass(), item.autoFail(), item.blank());
        return new MappedColumn(source, meaning, answers, dates, told, doubt);
    }

    /** The same column with other answers, and what to look at. */
    MappedColumn answered(Map<String, String> values, String why) {
        return new MappedColumn(source, meaning, new Answers(values), dates, item, why);
    }

    /** The same column with another meaning. */
    MappedColumn as(Meaning other) {
        return new MappedColumn(source, other, answers, dates, item, doubt);
    }
}
