package org.callaudit.reports.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.callaudit.analytics.picture.Picture;
import org.callaudit.analytics.picture.Picture.Axis;
import org.callaudit.analytics.picture.Picture.Bars;
import org.callaudit.analytics.picture.Picture.Estimates;
import org.callaudit.analytics.picture.Picture.Funnel;
import org.callaudit.analytics.picture.Picture.Scale;
import org.callaudit.analytics.picture.Picture.Slope;
import org.callaudit.analytics.picture.Picture.Spread;
import org.callaudit.reports.page.Value;
import org.callaudit.reports.page.Value.Amount;
import org.callaudit.reports.page.Value.Share;
import org.callaudit.reports.page.Value.Text;
import org.jspecify.annotations.Nullable;

/** The numbers of a picture as a table; of the pictures that reports have. */
final class PictureGrid {

    private static final int DECIMALS = 4;

    private PictureGrid() {}

    static Optional<Grid> of(String title, Picture picture) {
        if (picture instanceof Bars bars) {
            return Optional.of(bars(title, bars));
        } else if (picture instanceof Spread spread) {
            return Optional.of(spread(title, spread));
        } else if (picture instanceof Slope slope) {
            return Optional.of(slope(title, slope));
        } else if (picture instanceof Estimates estimates) {
            return Optional.of(estimates(title, estimates));
        } else if (picture instanceof Funnel funnel) {
            return Optional.of(funnel(title, funnel));
        }
        return Optional.empty();
    }

    private static Grid bars(String title, Bars bars) {
        List<List<Value>> rows = bars.bars().stream()
                .map(bar -> List.of(
                        new Text(bar.label()),
                        value(bars.axis(), bar.count()),
                        new Share(bar.cumulative()),
                        yesNo(bar.marked())))
                .toList();
        return new Grid(
                title, List.of("what", bars.axis().title(), "running share", "more than chance"), rows, List.of());
    }

    private static Grid spread(String title, Spread spread) {
        List<String> heads = new ArrayList<>(List.of("of"));
        heads.addAll(spread.answers());
        List<List<Value>> rows = spread.rows().stream()
                .map(row -> {
                    List<Value> values = new ArrayList<>(List.of(new Text(row.label())));
                    row.counts().forEach(count -> values.add(new Amount(count, 0)));
                    return List.copyOf(values);
                })
                .toList();
        return new Grid(title, heads, rows, List.of());
    }

    private static Grid slope(String title, Slope slope) {
        List<List<Value>> rows = Stream.of(slope.before(), slope.after())
                .map(end -> List.of(new Text(end.when()), value(slope.axis(), end.value()), new Text(end.note())))
                .toList();
        return new Grid(title, List.of("when", slope.axis().title(), "note"), rows, List.of());
    }

    private static Grid estimates(String title, Estimates estimates) {
        Axis axis = estimates.axis();
        List<List<Value>> rows = estimates.rows().stream()
                .map(row -> List.of(
                        new Text(row.label()),
                        value(axis, row.value()),
                        value(axis, row.low()),
                        value(axis, row.high()),
                        new Text(row.note())))
                .toList();
        return new Grid(title, List.of("what", axis.title(), "likely from", "likely to", "note"), rows, List.of());
    }

    private static Grid funnel(String title, Funnel funnel) {
        List<List<Value>> rows = funnel.points().stream()
                .map(point -> List.of(
                        new Text(point.label()),
                        value(funnel.size(), point.size()),
                        value(funnel.value(), point.value()),
                        new Text(point.outside() == null ? "" : point.outside())))
                .toList();
        return new Grid(
                title,
                List.of("what", funnel.size().title(), funnel.value().title(), "outside the limits"),
                rows,
                List.of());
    }

    private static Value value(Axis axis, @Nullable Double number) {
        if (number == null) {
            return new Text("");
        }
        return axis.scale() == Scale.SHARE
                ? new Share(number)
                : new Amount(number, number == Math.rint(number) ? 0 : DECIMALS);
    }

    private static Value yesNo(boolean is) {
        return new Text(is ? "yes" : "no");
    }
}
