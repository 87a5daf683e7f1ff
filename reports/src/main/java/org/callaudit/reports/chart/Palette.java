package org.callaudit.reports.chart;

import java.awt.Color;

/** Colours by role, from Okabe and Ito's set, which colour-blind readers can tell apart. */
final class Palette {

    static final Color INK = new Color(0x1d2733);
    static final Color GREY = new Color(0x5b6673);
    /** Further lines, behind the points that matter. */
    static final Color FAINT = new Color(0x98a2ad);

    static final Color HAIRLINE = new Color(0xc9d0d8);
    static final Color GRID = new Color(0xeef1f4);
    static final Color USUAL_RANGE = new Color(0x56, 0xB4, 0xE9, 41);
    /** The edge of the usual range, for those who print in grey. */
    static final Color RANGE_EDGE = new Color(0x00, 0x72, 0xB2, 102);

    /** A point among many. */
    static final Color SEE_THROUGH = new Color(0x1d, 0x27, 0x33, 90);

    static final Color USUAL_LEVEL = new Color(0x0072B2);
    static final Color ALARM = new Color(0xD55E00);
    /** The alarm colour, darker by so much that small type has a contrast of 5:1 on white. */
    static final Color ALARM_TEXT = new Color(0xB84F00);

    private Palette() {}
}
