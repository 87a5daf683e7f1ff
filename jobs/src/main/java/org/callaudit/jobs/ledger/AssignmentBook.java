package org.callaudit.jobs.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.callaudit.analytics.sample.WorkList;
import org.callaudit.analytics.sample.WorkList.Line;
import org.callaudit.analytics.sample.WorkList.Pick;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The work lists that were drawn. Of a day's draws the last is in force; the earlier ones stay on record. */
public final class AssignmentBook {

    /** Characters that a seed may have. */
    public static final int LONGEST_SEED = 200;

    private static final String IN_FORCE =
            "a.draw = (SELECT MAX(d.draw) FROM assignment_draw d WHERE d.business_date = a.business_date)";

    private final JdbcTemplate jdbc;

    AssignmentBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An audit that was assigned, of no contact in particular where there is none. */
    public record Given(
            LocalDate date, String agentId, @Nullable String contactId) {}

    /**
     * Keeps a draw. To be called in one transaction.
     *
     * @return the same list
     */
    public WorkList keep(WorkList list, Instant drawnAt) {
        jdbc.update(
                "INSERT INTO assignment_draw (business_date, draw, drawn_at, seed, inputs, wanted, frame) VALUES (?, ?, ?, ?, ?, ?, ?)",
                list.date(),
                list.draw(),
                drawnAt.atOffset(ZoneOffset.UTC),
                list.seed(),
                list.inputs(),
                list.wanted(),
                packed(list.frame()));
        jdbc.batchUpdate("""
                INSERT INTO assignment (business_date, draw, position, evaluator_id, agent_id, agent_name, team_id,
                    contact_id, started_at, channel, topic, stratum, drawn, eligible, inclusion)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", list.lines().stream().map(line -> row(list, line)).toList());
        return list;
    }

    private static @Nullable Object[] row(WorkList list, Line line) {
        Pick pick = line.pick();
        return new Object[] {
            list.date(),
            list.draw(),
            line.position(),
            line.evaluatorId(),
            line.agentId(),
            line.agentName(),
            line.teamId(),
            pick == null ? null : pick.contactId(),
            pick == null ? null : pick.startedAt().atOffset(ZoneOffset.UTC),
            pick == null ? null : pick.channel(),
            pick == null ? null : pick.topic(),
            pick == null ? null : pick.stratum(),
            pick == null ? null : pick.drawn(),
            pick == null ? null : pick.eligible(),
            pick == null ? null : pick.inclusion()
        };
    }

    /** The list in force for that day, if there is one. */
    public Optional<WorkList> inForce(LocalDate date) {
        List<Line> lines = jdbc.query(
                "SELECT a.* FROM assignment a WHERE a.business_date = ? AND " + IN_FORCE + " ORDER BY a.position",
                (row, number) -> line(row),
                date);
        return jdbc
                .query(
                        "SELECT * FROM assignment_draw WHERE business_date = ? ORDER BY draw DESC FETCH FIRST 1 ROW ONLY",
                        (row, number) -> new WorkList(
                                date,
                                row.getInt("draw"),
                                row.getString("seed"),
                                row.getString("inputs"),
                                row.getLong("wanted"),
                                unpacked(row.getBytes("frame")),
                                lines),
                        date)
                .stream()
                .findFirst();
    }

    /** Contacts of a week are many and much alike. */
    private static byte[] packed(List<String> frame) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(String.join("\n", frame).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static List<String> unpacked(byte[] frame) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(frame))) {
            return List.of(new String(in.readAllBytes(), UTF_8).split("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("position"),
                row.getString("evaluator_id"),
                row.getString("agent_id"),
                row.getString("agent_name"),
                row.getString("team_id"),
                row.getString("contact_id") == null
                        ? null
                        : new Pick(
                                row.getString("contact_id"),
                                row.getObject("started_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("channel"),
                                row.getString("topic"),
                                row.getInt("drawn"),
                                row.getInt("eligible")));
    }

    /** What the lists in force assigned on the days from one to another, both inclusive. */
    public List<Given> given(LocalDate from, LocalDate to) {
        return jdbc.query(
                "SELECT a.business_date, a.agent_id, a.contact_id FROM assignment a WHERE a.business_date BETWEEN ? AND ? AND "
                        + IN_FORCE + " ORDER BY a.business_date, a.position",
                (row, number) -> new Given(
                        row.getObject("business_date", LocalDate.class),
                        row.getString("agent_id"),
                        row.getString("contact_id")),
                from,
                to);
    }
}
