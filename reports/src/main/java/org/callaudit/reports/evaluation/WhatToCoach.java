package org.callaudit.reports.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.callaudit.analytics.evaluation.EvaluationSummary;
import org.callaudit.analytics.evaluation.EvaluationSummary.ItemCount;
import org.callaudit.analytics.evaluation.EvaluationSummary.Likely;
import org.callaudit.analytics.evaluation.EvaluationSummary.Shown;
import org.callaudit.analytics.evaluation.EvaluationSummary.ToCoach;
import org.callaudit.analytics.measure.English;
import org.callaudit.reports.page.Block.Cell;
import org.callaudit.reports.page.Block.Column;
import org.callaudit.reports.page.Block.Sentence;
import org.callaudit.reports.page.Block.Table;
import org.callaudit.reports.page.Section;
import org.callaudit.reports.page.Span;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.section.Words;

/** At most three things to coach, each with what helps and the audits that show it; no section without audits. */
final class WhatToCoach {

    private static final int SHOWN = 4;
    private static final List<Column> COLUMNS = List.of(
            new Column("item", false, 22),
            new Column("missed in", false, 12),
            new Column("what helps", false, 31),
            new Column("shown by", false, 35));

    private WhatToCoach() {}

    /** @param brief without the policies' wording and the evaluators' words */
    static Section of(EvaluationSummary evaluation, boolean brief) {
        if (evaluation.audits().isEmpty()) {
            return Section.of("");
        }
        List<Span> note = List.of(Span.quiet(evaluation.coachingNote()));
        return Section.together(
                "To coach",
                evaluation.coaching().isEmpty()
                        ? new Sentence(note)
                        : new Table(
                                COLUMNS,
                                evaluation.coaching().stream()
                                        .map(one -> row(one, evaluation, brief))
                                        .toList(),
                                note));
    }

    private static List<Cell> row(ToCoach one, EvaluationSummary evaluation, boolean brief) {
        return List.of(
                new Cell(item(one)),
                missed(one.item()),
                new Cell(help(one, brief)),
                new Cell(shown(one, evaluation, brief)));
    }

    private static List<Span> item(ToCoach one) {
        List<Span> spans = new ArrayList<>(List.of(
                Span.strong(Shares.item(one.item().text())),
                Span.plain(" "),
                Span.unbroken(one.item().errorClass().words())));
        if (!one.standard().isEmpty()) {
            spans.add(Span.plain(" " + Words.clip(one.standard(), 80)));
        }
        return spans;
    }

    private static Cell missed(ItemCount item) {
        Likely likely = item.likely();
        double share = item.applicable() == 0 ? 0 : (double) item.missed() / item.applicable();
        List<Value.Part> parts = new ArrayList<>(List.of(
                new Value.Part("", new Value.Amount(item.missed(), 0)),
                new Value.Part("of all", new Value.Amount(item.applicable(), 0))));
        if (likely != null) {
            parts.add(new Value.Part("share", new Value.Share(share)));
            parts.add(new Value.Part("likely from", new Value.Share(likely.low())));
            parts.add(new Value.Part("likely to", new Value.Share(likely.high())));
        }
        String count = Words.of(item.missed(), item.applicable());
        List<Span> spans = new ArrayList<>(List.of(
                Span.plain(likely == null ? count : count + ", " + English.percent(share) + ", "),
                Span.quiet(Shares.since(item))));
        if (likely != null) {
            spans.add(1, Span.unbroken("likely " + Shares.range(likely)));
        }
        return new Cell(spans, new Value.Parts(parts));
    }

    private static List<Span> help(ToCoach one, boolean brief) {
        List<Span> spans = new ArrayList<>();
        if (!one.recommendation().isEmpty()) {
            spans.add(Span.plain(Words.clip(one.recommendation(), 120)));
        }
        String policy = one.policyText().isEmpty() || brief
                ? one.policyRef()
                : (one.policyRef() + " " + one.policyText()).strip();
        if (!policy.isEmpty()) {
            spans.add(Span.quiet(" Policy " + Words.clip(policy, 150)));
        }
        return spans;
    }

    private static List<Span> shown(ToCoach one, EvaluationSummary evaluation, boolean brief) {
        String audits = one.shown().stream()
                .limit(SHOWN)
                .map(shown -> text(shown, evaluation))
                .collect(Collectors.joining(", "));
        int more = one.shown().size() - SHOWN;
        List<Span> spans = new ArrayList<>(
                List.of(Span.plain(audits + (more > 0 ? " and " + Words.count(more) + " more" : "") + ".")));
        if (!one.words().isEmpty() && !brief) {
            spans.add(Span.quiet(" “" + Words.clip(one.words(), 90) + "”"));
        }
        return spans;
    }

    private static String text(Shown shown, EvaluationSummary evaluation) {
        return Words.clip(shown.contactId(), 22) + " of " + English.date(shown.day(), evaluation.to());
    }
}
