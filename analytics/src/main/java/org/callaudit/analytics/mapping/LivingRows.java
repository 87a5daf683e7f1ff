package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callaudit.analytics.mapping.Translation.Origin;
import org.callaudit.analytics.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a workbook that people go on editing: a row that was not there is an audit, one that says something else
 * than last time is the next revision of its audit, and one that is gone is told and stays.
 *
 * @param news the rows to be taken
 * @param rows every audit of the workbook as it is now
 * @param gone ids that were there last time
 */
public record LivingRows(Translation news, Map<String, LivingRow> rows, List<String> gone) {

    /** Compares with what was read last, by the audits' ids. */
    public static LivingRows of(Translation now, Map<String, LivingRow> before) {
        int id = now.header().indexOf("audit_id");
        int revision = now.header().indexOf("revision");
        Map<String, List<Integer>> audits = new LinkedHashMap<>();
        for (int i = 0; i < now.rows().size(); i++) {
            audits.computeIfAbsent(now.rows().get(i).get(id), key -> new ArrayList<>())
                    .add(i);
        }
        Map<String, LivingRow> rows = new LinkedHashMap<>();
        List<List<String>> news = new ArrayList<>();
        List<Origin> origins = new ArrayList<>();
        audits.forEach((audit, places) -> {
            LivingRow known = before.get(audit);
            LivingRow current = current(known, content(now, places));
            rows.put(audit, current);
            if (!current.equals(known)) {
                for (int place : places) {
                    List<String> row = new ArrayList<>(now.rows().get(place));
                    row.set(revision, Integer.toString(current.revision()));
                    news.add(List.copyOf(row));
                    origins.add(now.origins().get(place));
                }
            }
        });
        List<String> gone = before.keySet().stream()
                .filter(audit -> !audits.containsKey(audit))
                .toList();
        return new LivingRows(new Translation(now.kind(), now.header(), news, origins, now.people()), rows, gone);
    }

    private static LivingRow current(@Nullable LivingRow known, String content) {
        if (known == null) {
            return new LivingRow(1, content);
        }
        return known.content().equals(content) ? known : new LivingRow(known.revision() + 1, content);
    }

    private static String content(Translation now, List<Integer> places) {
        return Sha256.hex(places.stream()
                .map(place -> String.join("\u001f", now.rows().get(place)))
                .collect(Collectors.joining("\n")));
    }
}
