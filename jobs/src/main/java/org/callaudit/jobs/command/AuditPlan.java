package org.callaudit.jobs.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.callaudit.analytics.measure.English;
import org.callaudit.analytics.measure.FewCases;
import org.callaudit.analytics.measure.Tallies;
import org.callaudit.analytics.model.Counter;
import org.callaudit.analytics.model.RosterEntry;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.callaudit.analytics.sample.Reach;
import org.callaudit.analytics.sample.Reach.Needed;
import org.callaudit.analytics.sample.Reach.Seen;
import org.callaudit.analytics.stats.Proportion;
import org.callaudit.jobs.ledger.Json;
import org.jspecify.annotations.Nullable;

/** How many audits to plan: what they would usually show, from a usual level of critical errors. */
final class AuditPlan {

    /** Where there are too few audits for a level of one's own. */
    private static final double SUPPOSED = 0.1;

    private final Scope scope;
    private final LocalDate from;
    private final LocalDate to;
    private final Proportion critical;
    private final int planned;
    private final long agents;
    private final Reach reach;

    /** @throws Callaudit.Problem if that team is not on the roster */
    AuditPlan(Session session, LocalDate day, @Nullable String team) {
        List<RosterEntry> roster = session.ledger().reference().load().roster().entries().stream()
                .filter(entry -> team == null || entry.teamId().equals(team))
                .toList();
        if (roster.isEmpty()) {
            throw new Callaudit.Problem(
                    team == null
                            ? "The roster is empty: drop one into the inbox."
                            : "There is no team " + team + " on the roster.");
        }
        this.scope = team == null ? Scope.CENTRE : new Scope(ScopeKind.TEAM, team);
        this.from = day.minusYears(1);
        this.to = day.minusDays(1);
        Tally year = new Tally();
        session.ledger().tallies().rows(scope.kind(), scope.id(), from, to).forEach(row -> year.merge(row.tally()));
        this.critical = Tallies.share(year, Counter.WITH_ANY_CRITICAL);
        this.agents = roster.stream().filter(entry -> entry.validOn(day)).count();
        this.planned = session.settings().plannedAudits();
        this.reach = Reach.of(known() ? critical.share() : SUPPOSED, Reach.numbers(agents * planned));
    }

    private boolean known() {
        return FewCases.makeShare(critical.n());
    }

    void print(PrintWriter out, boolean json) {
        if (json) {
            out.println(Json.pretty(fields()));
            return;
        }
        out.println(level());
        out.println();
        out.println("In one month, or in any other point of a chart, a rise shows 9 times in 10:");
        out.println("   audits   if the share is");
        reach.seen()
                .forEach(seen -> out.printf(
                        Locale.US,
                        "  %,7d   %s%s%n",
                        seen.audits(),
                        seen.percent().isPresent()
                                ? seen.percent().getAsInt() + "% or more"
                                : "never: too few to show any rise",
                        seen.audits() == agents * planned ? "   (" + plan() + ")" : ""));
        out.println();
        out.println("Audits that it takes to show a rise 9 times in 10:");
        out.println("                          in a point   in each of two groups");
        out.println("   a rise to              of a chart   that are compared");
        reach.needed()
                .forEach(needed -> out.printf(
                        Locale.US,
                        "  %4s (%2d points more)   %10s   %10s%n",
                        English.percent(reach.usual() + needed.points() / 100.0),
                        needed.points(),
                        number(needed.aPoint()),
                        number(needed.eachGroup())));
        out.println();
        out.println("A smaller rise, or fewer audits, may show as well, only less often.");
    }

    private String level() {
        String whose = scope.kind() == ScopeKind.CENTRE ? "The centre" : "Team " + scope.id();
        String days = " in the twelve months to " + English.date(to, to) + ", " + to.getYear();
        return known()
                ? whose + ": " + English.percent(critical.share()) + " of " + English.number(critical.n()) + " audits"
                        + days + " had a critical error. That is taken as the usual level."
                : whose + ": " + English.counted(critical.n(), "audit") + days + ", too few for a usual level. "
                        + English.percent(SUPPOSED) + " with a critical error is supposed.";
    }

    private String plan() {
        return "the plan: " + English.counted(planned, "audit") + " for each of " + English.counted(agents, "agent");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? English.number(number.getAsInt()) : "–";
    }

    private static String number(OptionalLong number) {
        return number.isPresent() ? English.number(number.getAsLong()) : "–";
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("scope", scope.text());
        fields.put("from", from.toString());
        fields.put("to", to.toString());
        fields.put("audits", critical.n());
        fields.put("usual", reach.usual());
        fields.put("supposed", !known());
        fields.put("plannedAMonth", agents * planned);
        fields.put("seen", reach.seen().stream().map(AuditPlan::fields).toList());
        fields.put("needed", reach.needed().stream().map(AuditPlan::fields).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Seen seen) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("audits", seen.audits());
        fields.put("share", seen.percent().isPresent() ? seen.percent().getAsInt() / 100.0 : null);
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Needed needed) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("points", needed.points());
        fields.put("aPoint", needed.aPoint().isPresent() ? needed.aPoint().getAsInt() : null);
        fields.put(
                "eachGroup", needed.eachGroup().isPresent() ? needed.eachGroup().getAsLong() : null);
        return fields;
    }
}
