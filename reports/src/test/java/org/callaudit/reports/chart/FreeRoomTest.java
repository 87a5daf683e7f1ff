package org.callaudit.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreeRoomTest {

    private static final Rectangle2D ON_POINT = new Rectangle2D.Double(0, 0, 10, 10);
    private static final Rectangle2D ON_LINE = new Rectangle2D.Double(20, 0, 10, 10);
    private static final Rectangle2D FREE = new Rectangle2D.Double(20, 40, 10, 10);

    private static FreeRoom room() {
        Point2D from = new Point2D.Double(5, 5);
        Point2D to = new Point2D.Double(60, 5);
        return new FreeRoom(List.of(from, to), 2, List.of(List.of(from, to)));
    }

    @Test
    void prefers_what_is_free_to_what_a_line_crosses() {
        assertEquals(Optional.of(FREE), room().take(List.of(ON_POINT, ON_LINE, FREE)));
    }

    @Test
    void stands_on_a_line_but_never_on_a_point_or_on_other_words() {
        FreeRoom room = room();
        assertEquals(Optional.of(ON_LINE), room.take(List.of(ON_POINT, ON_LINE)));
        assertEquals(Optional.empty(), room.take(List.of(ON_POINT, ON_LINE)));
    }
}
