package org.callaudit.reports.chart;

import java.awt.Graphics2D;
import org.callaudit.analytics.picture.Picture;

/** A drawing of any width. */
public interface Figure {

    /**
     * The figure for a picture that has something to draw.
     *
     * @throws IllegalArgumentException if there is no figure for its kind
     */
    static Figure of(Picture picture) {
        if (picture instanceof Picture.Series series) {
            return new SeriesFigure(series);
        } else if (picture instanceof Picture.Funnel funnel) {
            return new FunnelFigure(funnel);
        } else if (picture instanceof Picture.Estimates estimates) {
            return new EstimatesFigure(estimates);
        } else if (picture instanceof Picture.Survival survival) {
            return new SurvivalFigure(survival);
        } else if (picture instanceof Picture.Bars bars) {
            return new BarsFigure(bars);
        } else if (picture instanceof Picture.Spread spread) {
            return new SpreadFigure(spread);
        } else if (picture instanceof Picture.Slope slope) {
            return new SlopeFigure(slope);
        } else if (picture instanceof Picture.Scatter scatter) {
            return new ScatterFigure(scatter);
        }
        throw new IllegalArgumentException("no figure for " + picture.getClass().getName());
    }

    /** How high it wants to be, in units of the drawing. */
    double height();

    /** Draws into the rectangle from 0, 0; type is 8 to 10 units high whatever the size. */
    void draw(Graphics2D g2, double width, double height);
}
