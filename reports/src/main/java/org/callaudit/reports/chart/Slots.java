package org.callaudit.reports.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * A plot with an upright axis and as many slots of one width as a series has points.
 *
 * @param count at least 1
 */
record Slots(Rectangle2D area, Ruler up, int count) {

    /** Half the width of a slot. */
    double half() {
        return area.getWidth() / count / 2;
    }

    /** The middle of a slot. */
    double x(int slot) {
        return TimeLabels.x(area.getX(), area.getWidth(), slot, count);
    }

    double y(double value) {
        return Plane.up(area, up, value);
    }

    Point2D at(int slot, double value) {
        return new Point2D.Double(x(slot), y(value));
    }
}
