package org.callaudit.analytics.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

    private final Map<Integer, Map<Scope, ScopeCount>> byDay = new HashMap<>();

    /** A scope on a day. */
    record Key(Scope scope, LocalDate day) {}

    void add(CountedAudit audit) {
        Map<Scope, ScopeCount> day = day(audit.day());
        at(day, ScopeKind.TEAM, audit.place().teamId()).addWithParts(audit);
        at(day, ScopeKind.AGENT, audit.agentId()).addWithParts(audit);
        at(day, ScopeKind.CENTRE, "").add(audit);
        at(day, ScopeKind.EVALUATOR, audit.evaluatorId()).add(audit);
        if (!audit.place().department().isEmpty()) {
            at(day, ScopeKind.DEPARTMENT, audit.place().department()).add(audit);
        }
        if (!audit.topic().isEmpty()) {
            at(day, ScopeKind.TOPIC, audit.topic()).add(audit);
        }
        if (!audit.channel().isEmpty()) {
            at(day, ScopeKind.CHANNEL, audit.channel()).add(audit);
        }
        for (CountedAudit.Answer answer : audit.answers()) {
            at(day, ScopeKind.ITEM, answer.place().scope()).addItem(audit, answer);
        }
    }

    void add(CountedSurvey survey) {
        Map<Scope, ScopeCount> day = day(survey.day());
        at(day, ScopeKind.CENTRE, "").add(survey);
        at(day, ScopeKind.TEAM, survey.place().teamId()).add(survey);
        at(day, ScopeKind.AGENT, survey.agentId()).add(survey);
        if (!survey.place().department().isEmpty()) {
            at(day, ScopeKind.DEPARTMENT, survey.place().department()).add(survey);
        }
        if (!survey.topic().isEmpty()) {
            at(day, ScopeKind.TOPIC, survey.topic()).add(survey);
        }
        if (!survey.channel().isEmpty()) {
            at(day, ScopeKind.CHANNEL, survey.channel()).add(survey);
        }
    }

    /** The finished tallies as bytes for {@link #decodeInto}; nothing may be added afterwards. */
    byte[] encode(List<String> itemScopes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<Integer, Map<Scope, ScopeCount>> day : byDay.entrySet()) {
                out.writeInt(day.getKey());
                out.writeInt(day.getValue().size());
                for (Map.Entry<Scope, ScopeCount> entry : day.getValue().entrySet()) {
                    byte[] tally = entry.getValue().tally(itemScopes).encode();
                    out.writeByte(entry.getKey().kind().ordinal());
                    out.writeUTF(entry.getKey().id());
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
                for (int left = in.readInt(); left > 0; left--) {
                    Scope scope = new Scope(KINDS[in.readByte()], in.readUTF());
                    Tally tally = Tally.decode(in.readNBytes(in.readInt()));
                    tallies.merge(new Key(scope, day), tally, Tally::merge);
                }
            }
        }
    }

    private Map<Scope, ScopeCount> day(int day) {
        return byDay.computeIfAbsent(day, added -> new HashMap<>());
    }

    private static ScopeCount at(Map<Scope, ScopeCount> day, ScopeKind kind, String id) {
        return day.computeIfAbsent(new Scope(kind, id), added -> new ScopeCount());
    }
}
