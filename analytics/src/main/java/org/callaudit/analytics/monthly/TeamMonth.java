package org.callaudit.analytics.monthly;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callaudit.analytics.measure.Nameless;
import org.callaudit.analytics.measure.Stretch;
import org.callaudit.analytics.measure.TeamCases;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.signal.History;
import org.callaudit.analytics.signal.Horizon;
import org.callaudit.analytics.signal.ShareChart;
import org.callaudit.analytics.signal.TrackedShare;
import org.callaudit.analytics.stats.Proportion;

/** What the parts of a pack share: its stretch and those it is seen against, summed; the items by name; the cases. */
final class TeamMonth {

    private final MonthlyInputs inputs;
    private final History history;
    private final Stretch stretch;
    private final Tally now;
    private final Tally before;
    private final Tally year;
    private final Map<String, FormItem> items = new HashMap<>();
    private final Optional<RosterEntry> member;
    private final Background background;
    private final MeetingCases cases;

    TeamMonth(MonthlyInputs inputs) {
        this.inputs = inputs;
        this.history = new History(inputs.team(), inputs.earlier(), inputs.reference());
        this.stretch = new Stretch(inputs.from(), inputs.to());
        this.now = stretch.sum(inputs.team());
        this.before = stretch.before().sum(inputs.team());
        this.year = stretch.year().sum(inputs.team());
        for (Form form : inputs.reference().forms()) {
            form.items().forEach(item -> items.put(Form.itemScope(form.formId(), item.itemId()), item));
        }
        this.member = inputs.reference().roster().member(inputs.teamId(), inputs.to());
        Nameless nameless = new Nameless(inputs.reference().roster(), inputs.teamId());
        List<Event> events = inputs.background().events().stream()
                .map(event -> new Event(event.day(), event.scope(), nameless.text(event.text()), event.rebase()))
                .toList();
        this.background = new Background(inputs.background().standards(), events, List.of());
        this.cases = new MeetingCases(inputs, year, nameless);
    }

    MonthlyInputs inputs() {
        return inputs;
    }

    /** All that was counted of the team. */
    History history() {
        return history;
    }

    Stretch stretch() {
        return stretch;
    }

    Tally now() {
        return now;
    }

    /** The three months before. */
    Tally before() {
        return before;
    }

    /** The twelve months up to its end. */
    Tally year() {
        return year;
    }

    /** Targets and events; cases are {@link #cases}. */
    Background background() {
        return background;
    }

    /** The team's cases that a meeting may see. */
    MeetingCases cases() {
        return cases;
    }

    /** Whose standards and events are meant, the narrowest first. */
    List<Scope> scopes() {
        return inputs.reference().roster().scopes(inputs.teamId(), inputs.to());
    }

    String teamName() {
        return member.map(RosterEntry::teamName).orElse(inputs.teamId());
    }

    String department() {
        return member.map(RosterEntry::department).orElse("");
    }

    /** What dissatisfied answers of the stretch are about most often; empty where that is not one topic, or hardly any. */
    String dissatisfiedAbout() {
        long most = inputs.dissatisfied().values().stream()
                .mapToLong(Proportion::count)
                .max()
                .orElse(0);
        List<String> first = inputs.dissatisfied().entrySet().stream()
                .filter(topic -> topic.getValue().count() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 && most > 1 ? first.get(0) : "";
    }

    /** The moment at which the stretch was over. */
    Instant end() {
        return inputs.to().plusDays(1).atStartOfDay(inputs.zone()).toInstant();
    }

    /** The audits of these days. */
    List<ItemisedAudit> audits(Stretch days) {
        return inputs.audits().stream()
                .filter(audit -> days.contains(audit.day()))
                .toList();
    }

    /** An item as its newest form has it; empty where no form is known. */
    Optional<FormItem> item(String scope) {
        return Optional.ofNullable(items.get(scope));
    }

    /** What a page calls an item. */
    String itemText(String scope) {
        return item(scope).map(FormItem::text).orElse(scope);
    }

    /** The chart of a share over the twelve months, judged to its end. */
    ShareChart chart(TrackedShare share) {
        return new ShareChart(share, history, Horizon.of(inputs.to()), background, scopes());
    }

    /** The items that a case is about. */
    List<String> itemsOf(Case one) {
        return year.items().keySet().stream()
                .filter(scope -> TeamCases.isAbout(one, scope))
                .toList();
    }
}
