package org.callaudit.analytics.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;

/** Tallies by scope and day while records are added to them, one thread at a time. */
final class DayTallies {

    private static final ScopeKind[] KINDS = ScopeKind.values();

    private final Map<Integer, DayScopes> byDay = new HashMap<>();
    private final List<String> itemScopes;

    /** @param itemScopes ids of the items' scopes by the number that audits give them */
    DayTallies(List<String> itemScopes) {
        this.itemScopes = itemScopes;
    }

    /** A scope on a day. */
    record Key(Scope scope, LocalDate day) {}

    void add(CountedAudit audit) {
        DayScopes day = day(audit.day());
        day.at(ScopeKind.TEAM, audit.place().teamId()).addWithParts(audit);
        day.at(ScopeKind.AGENT, audit.agentId()).addWithParts(audit);
        day.at(ScopeKind.CENTRE, "").add(audit);
        day.at(ScopeKind.EVALUATOR, audit.evaluatorId()).add(audit);
        if (!audit.place().department().isEmpty()) {
            day.at(ScopeKind.DEPARTMENT, audit.place().department()).add(audit);
        }
        if (!audit.topic().isBlank()) {
            day.at(ScopeKind.TOPIC, audit.topic()).add(audit);
        }
        if (!audit.channel().isBlank()) {
            day.at(ScopeKind.CHANNEL, audit.channel()).add(audit);
        }
        for (CountedAudit.Answer answer : audit.answers()) {
            day.item(answer.place().number()).addItem(audit, answer);
        }
    }

    void add(CountedSurvey survey) {
        DayScopes day = day(survey.day());
        day.at(ScopeKind.CENTRE, "").add(survey);
        day.at(ScopeKind.TEAM, survey.place().teamId()).add(survey);
        day.at(ScopeKind.AGENT, survey.agentId()).add(survey);
        if (!survey.place().department().isEmpty()) {
            day.at(ScopeKind.DEPARTMENT, survey.place().department()).add(survey);
        }
        if (!survey.topic().isBlank()) {
            day.at(ScopeKind.TOPIC, survey.topic()).add(survey);
        }
        if (!survey.channel().isBlank()) {
            day.at(ScopeKind.CHANNEL, survey.channel()).add(survey);
        }
    }

    /** The finished tallies as bytes for {@link #decodeInto}; nothing may be added afterwards. */
    byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<Integer, DayScopes> day : byDay.entrySet()) {
                for (Map.Entry<Scope, ScopeCount> entry :
                        day.getValue().counts(itemScopes).entrySet()) {
                    byte[] id = entry.getKey().id().getBytes(StandardCharsets.UTF_8);
                    byte[] tally = entry.getValue().tally(itemScopes).encode();
                    out.writeInt(day.getKey());
                    out.writeByte(entry.getKey().kind().ordinal());
                    out.writeInt(id.length);
                    out.write(id);
                    out.writeInt(tally.length);
                    out.write(tally);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Merges what {@link #encode} gave into these tallies. */
    static void decodeInto(Map<Key, Tally> tallies, byte[] encoded) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            while (in.available() > 0) {
                LocalDate day = LocalDate.ofEpochDay(in.readInt());
                ScopeKind kind = KINDS[in.readByte()];
                String id = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                Tally tally = Tally.decode(in.readNBytes(in.readInt()));
                tallies.merge(new Key(new Scope(kind, id), day), tally, Tally::merge);
            }
        }
    }

    private DayScopes day(int day) {
        return byDay.computeIfAbsent(day, added -> new DayScopes());
    }
}
