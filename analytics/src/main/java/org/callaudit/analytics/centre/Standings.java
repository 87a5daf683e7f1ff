package org.callaudit.analytics.centre;

import java.util.List;
import org.callaudit.analytics.picture.Picture.Funnel;
import org.callaudit.analytics.signal.ControlChart;

/**
 * The teams and departments, none before another for its result.
 *
 * @param window the stretch that is compared, as {@code the three months to Oct 31}
 * @param drawn comparisons with teams enough
 * @param rows in roster order; a department, where there are several, before its teams
 * @param sentences what is to be said before the table: what is not compared and why
 * @param charts one a team on one scale, in roster order
 */
public record Standings(
        String window, List<Compared> drawn, List<Row> rows, List<String> sentences, List<ControlChart> charts) {

    /** A comparison as it is drawn; {@code under} are lines under it. */
    public record Compared(String title, Funnel funnel, List<String> under) {}

    /** A team, or a department as the sum of its teams; {@code id} is the team's, a department has none. */
    public record Row(String id, String name, boolean department, Standing critical, Standing satisfied) {}
}
