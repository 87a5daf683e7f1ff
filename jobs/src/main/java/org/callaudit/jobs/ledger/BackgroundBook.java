package org.callaudit.jobs.ledger;

import java.util.List;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Case;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Standard;
import org.callaudit.jobs.ledger.RecordBook.OnRecord;
import org.springframework.jdbc.core.JdbcTemplate;

/** What figures are seen against: targets, events and cases. */
public final class BackgroundBook {

    private final StandardBook standards;
    private final EventBook events;
    private final CaseBook cases;

    BackgroundBook(JdbcTemplate jdbc) {
        this.standards = new StandardBook(jdbc);
        this.events = new EventBook(jdbc);
        this.cases = new CaseBook(jdbc);
    }

    /** All that is in force now: targets by measure, events by day, cases by opening, each then by what it is about. */
    public Background load() {
        return new Background(records(standards.all()), records(events.all()), records(cases.all()));
    }

    private static <T> List<T> records(List<OnRecord<T>> all) {
        return all.stream().map(OnRecord::record).toList();
    }

    /** The targets. */
    public RecordBook<Standard> standards() {
        return standards;
    }

    /** The events. */
    public RecordBook<Event> events() {
        return events;
    }

    /** The cases: a later file's version of a case takes the place of an earlier one's. */
    public RecordBook<Case> cases() {
        return cases;
    }

    /** Takes a file's rows out again. */
    void withdraw(int fileId) {
        List.of(standards, events, cases).forEach(book -> book.withdraw(fileId));
    }
}
