package org.callaudit.analytics.model;

import java.io.Serializable;

/**
 * Which targets a measure can have, both ends included.
 *
 * @param share whether it is a share, which people are used to write in per cent
 */
public record TargetRange(double least, double most, boolean share) implements Serializable {

    /** Whether the target lies in it. */
    public boolean contains(double target) {
        return target >= least && target <= most;
    }
}
