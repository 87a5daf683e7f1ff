package org.callaudit.analytics.nightly;

import java.util.List;
import org.callaudit.analytics.measure.Nameless;
import org.callaudit.analytics.measure.TeamCases;
import org.callaudit.analytics.model.Background;
import org.callaudit.analytics.model.Event;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.signal.History;
import org.callaudit.analytics.signal.Horizon;
import org.callaudit.analytics.signal.ShareChart;
import org.callaudit.analytics.signal.TrackedShare;

/**
 * What the parts of a page share.
 *
 * @param scopes whose standards and events are the team's, the narrowest first
 * @param background targets and events, without agents' names, as charts travel in a mail; cases are {@code cases}
 */
record TeamNight(
        NightlyInputs inputs,
        Horizon horizon,
        List<Scope> scopes,
        Background background,
        TeamCases cases,
        Nameless nameless) {

    static TeamNight of(NightlyInputs inputs) {
        Nameless nameless = new Nameless(inputs.reference().roster(), inputs.teamId());
        List<Event> events = inputs.background().events().stream()
                .map(event -> new Event(event.day(), event.scope(), nameless.text(event.text()), event.rebase()))
                .toList();
        return new TeamNight(
                inputs,
                Horizon.of(inputs.businessDate()),
                inputs.reference().roster().scopes(inputs.teamId(), inputs.businessDate()),
                new Background(inputs.background().standards(), events, List.of()),
                new TeamCases(
                        inputs.teamId(),
                        inputs.background(),
                        inputs.reference().roster(),
                        inputs.businessDate(),
                        inputs.zone()),
                nameless);
    }

    ShareChart chart(TrackedShare share) {
        History history = new History(inputs.team(), inputs.earlier(), inputs.reference());
        return new ShareChart(share, history, horizon, background, scopes);
    }
}
