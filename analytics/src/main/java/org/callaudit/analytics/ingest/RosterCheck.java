package org.callaudit.analytics.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.model.RosterEntry;
import org.jspecify.annotations.Nullable;

/** Checks a roster: of an agent's memberships that overlap, the first stands. */
final class RosterCheck implements RecordCheck {

    private final CheckRun run;
    private final RejectLog rejects;
    private final Map<String, List<RosterEntry>> byAgent = new HashMap<>();
    private final List<RosterEntry> accepted = new ArrayList<>();
    private long duplicates;

    RosterCheck(CheckRun run) {
        this.run = run;
        this.rejects = new RejectLog(run.header(), run.rules().redactor());
    }

    @Override
    public void take(SourceRow row) {
        Rejection wrong = wrong(row);
        if (wrong == null) {
            decide(row, entry(row));
        } else {
            rejects.add(rejects.values(row), row.line(), wrong);
        }
    }

    @Override
    public void takeMisshapen(SourceRow row, String raw) {
        int wanted = run.header().names().size();
        rejects.add(
                rejects.valuesOnly(row, List.of("agent_id")), row.line(), Rejection.columns(row.width(), wanted), raw);
    }

    @Override
    public CheckedFile finish() throws IOException {
        rejects.write(run.targets().rejects());
        return new CheckedFile(
                run.fileId(),
                rejects.counts(accepted.size(), duplicates),
                Map.of(),
                List.of(),
                List.copyOf(accepted),
                List.of(),
                run.header().ignored(),
                null);
    }

    private void decide(SourceRow row, RosterEntry entry) {
        List<RosterEntry> known = byAgent.computeIfAbsent(entry.agentId(), agent -> new ArrayList<>(1));
        if (known.contains(entry)) {
            duplicates++;
            return;
        }
        for (RosterEntry earlier : known) {
            if (overlap(earlier, entry)) {
                rejects.add(rejects.values(row), row.line(), overlapping(entry, earlier));
                return;
            }
        }
        known.add(entry);
        accepted.add(entry);
    }

    private @Nullable Rejection wrong(SourceRow row) {
        for (String column : RecordKind.ROSTER.required()) {
            if (text(row, column).isBlank()) {
                return Rejection.missing(column);
            }
        }
        for (String column : RecordKind.ROSTER.required()) {
            Rejection tooLong = Rejection.tooLong(column, text(row, column));
            if (tooLong != null) {
                return tooLong;
            }
        }
        LocalDate from = Moments.date(text(row, "valid_from"));
        if (from == null) {
            return Rejection.notADate("valid_from", text(row, "valid_from"));
        }
        String end = text(row, "valid_to");
        LocalDate to = Moments.date(end);
        if (to == null) {
            return end.isBlank() ? null : Rejection.notADate("valid_to", end);
        }
        return to.isBefore(from) ? Rejection.outOfRange("valid_to", end, from + " (valid_from) or later") : null;
    }

    private RosterEntry entry(SourceRow row) {
        LocalDate from = Moments.date(text(row, "valid_from"));
        if (from == null) {
            throw new IllegalArgumentException("valid_from has not been checked: " + text(row, "valid_from"));
        }
        return new RosterEntry(
                text(row, "agent_id"),
                text(row, "agent_name"),
                text(row, "team_id"),
                text(row, "team_name"),
                text(row, "supervisor_name"),
                text(row, "supervisor_email"),
                text(row, "department"),
                from,
                Moments.date(text(row, "valid_to")));
    }

    private String text(SourceRow row, String column) {
        return row.text(run.header().position(column));
    }

    private static boolean overlap(RosterEntry one, RosterEntry other) {
        return startsBeforeEnd(one.validFrom(), other.validTo()) && startsBeforeEnd(other.validFrom(), one.validTo());
    }

    private static boolean startsBeforeEnd(LocalDate from, @Nullable LocalDate to) {
        return to == null || !from.isAfter(to);
    }

    private static Rejection overlapping(RosterEntry entry, RosterEntry earlier) {
        return Rejection.conflict(
                "valid_from",
                "Agent " + Rejection.quoted(entry.agentId()) + " is already in team "
                        + Rejection.quoted(earlier.teamId()) + " from " + earlier.validFrom() + " to "
                        + (earlier.validTo() == null ? "no end" : earlier.validTo())
                        + ": end one membership before the other begins, and deliver all rows of the agent.");
    }
}
