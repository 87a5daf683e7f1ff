package org.callaudit.analytics.stats;

/** A range from {@code low} to {@code high}, both in the unit of what it is about. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval from " + low + " to " + high);
        }
    }

    /** The part of this interval on a scale; an interval beyond an end of the scale shrinks to that end. */
    public Interval cut(double least, double most) {
        return new Interval(Math.max(least, Math.min(most, low)), Math.max(least, Math.min(most, high)));
    }

    /** Half of an interval's length. */
    public double halfWidth() {
        return (high - low) / 2;
    }

    /** Whether a value lies in the interval, its ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
