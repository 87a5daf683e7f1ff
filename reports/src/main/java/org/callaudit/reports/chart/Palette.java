package org.callaudit.reports.chart;

import java.awt.Color;

/** Colours by role, from Okabe and Ito's set, which colour-blind readers can tell apart. */
final class Palette {

    static final Color INK = new Color(0x1d2733);
    static final Color GREY = new Color(0x5b6673);
    static final Color GRID = new Color(0xeef1f4);
    static final Color USUAL_RANGE = new Color(0x56, 0xB4, 0xE9, 41);
    static final Color USUAL_LEVEL = new Color(0x0072B2);
    static final Color ALARM = new Color(0xD55E00);
    /** The alarm colour, darker by so much that small type has a contrast of 5:1 on white. */
    static final Color ALARM_TEXT = new Color(0xB84F00);

    private Palette() {}
}
