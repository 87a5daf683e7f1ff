package org.callaudit.analytics.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.callaudit.analytics.model.Scope;
import org.callaudit.analytics.model.ScopeKind;
import org.callaudit.analytics.model.Tally;
import org.jspecify.annotations.Nullable;

/** Tallies by scope and day while records are added to them, one thread at a time. */
final class DayTallies {

    private static final ScopeKind[] KINDS = ScopeKind.values();

    private final Map<ScopeKind, Map<String, ScopeDays>> byKind = new EnumMap<>(ScopeKind.class);
    private final List<String> itemScopes;
    /** By item number, the items' counts of the day of the last audit. */
    private final @Nullable ScopeCount[] items;

    private int itemsDay;

    /**
     * No tallies yet.
     *
     * @param itemScopes ids of the items' scopes by the number that audits give them
     */
    DayTallies(List<String> itemScopes) {
        this.itemScopes = itemScopes;
        this.items = new @Nullable ScopeCount[itemScopes.size()];
    }

    void add(CountedAudit audit) {
        int day = audit.day();
        at(ScopeKind.TEAM, audit.place().teamId(), day).addWithParts(audit);
        at(ScopeKind.AGENT, audit.agentId(), day).addWithParts(audit);
        at(ScopeKind.CENTRE, "", day).addWithForm(audit);
        at(ScopeKind.EVALUATOR, audit.evaluatorId(), day).add(audit);
        if (!audit.place().department().isEmpty()) {
            at(ScopeKind.DEPARTMENT, audit.place().department(), day).add(audit);
        }
        if (!audit.topic().isBlank()) {
            at(ScopeKind.TOPIC, audit.topic(), day).add(audit);
        }
        if (!audit.channel().isBlank()) {
            at(ScopeKind.CHANNEL, audit.channel(), day).add(audit);
        }
        for (CountedAudit.Answer answer : audit.answers()) {
            item(answer.place(), day).addItem(audit, answer);
        }
    }

    void add(CountedSurvey survey) {
        int day = survey.day();
        at(ScopeKind.CENTRE, "", day).add(survey);
        at(ScopeKind.TEAM, survey.place().teamId(), day).add(survey);
        at(ScopeKind.AGENT, survey.agentId(), day).add(survey);
        if (!survey.place().department().isEmpty()) {
            at(ScopeKind.DEPARTMENT, survey.place().department(), day).add(survey);
        }
        if (!survey.topic().isBlank()) {
            at(ScopeKind.TOPIC, survey.topic(), day).add(survey);
        }
        if (!survey.channel().isBlank()) {
            at(ScopeKind.CHANNEL, survey.channel(), day).add(survey);
        }
    }

    /** The tallies as bytes for {@link #decodeInto}. */
    byte[] encode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<ScopeKind, Map<String, ScopeDays>> kind : byKind.entrySet()) {
                for (Map.Entry<String, ScopeDays> scope : kind.getValue().entrySet()) {
                    out.writeByte(kind.getKey().ordinal());
                    write(out, scope.getKey().getBytes(StandardCharsets.UTF_8));
                    out.writeInt(scope.getValue().days().size());
                    for (Map.Entry<Integer, ScopeCount> day :
                            scope.getValue().days().entrySet()) {
                        out.writeInt(day.getKey());
                        write(out, day.getValue().tally(itemScopes).encode());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Merges what {@link #encode} gave into these tallies, by scope and epoch day. */
    static void decodeInto(Map<Scope, Map<Integer, Tally>> tallies, byte[] encoded) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(encoded))) {
            while (in.available() > 0) {
                Scope scope = new Scope(KINDS[in.readByte()], new String(read(in), StandardCharsets.UTF_8));
                Map<Integer, Tally> days = tallies.computeIfAbsent(scope, added -> new TreeMap<>());
                for (int left = in.readInt(); left > 0; left--) {
                    days.merge(in.readInt(), Tally.decode(read(in)), Tally::merge);
                }
            }
        }
    }

    /** What {@link #at} would find: but there are many items in an audit, and many audits on a day. */
    private ScopeCount item(FormItems.Place place, int day) {
        if (day != itemsDay) {
            Arrays.fill(items, null);
            itemsDay = day;
        }
        ScopeCount count = items[place.number()];
        if (count == null) {
            count = at(ScopeKind.ITEM, place.scope(), day);
            items[place.number()] = count;
        }
        return count;
    }

    private ScopeCount at(ScopeKind kind, String id, int day) {
        return byKind.computeIfAbsent(kind, added -> new HashMap<>())
                .computeIfAbsent(id, added -> new ScopeDays())
                .on(day);
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt());
    }
}
