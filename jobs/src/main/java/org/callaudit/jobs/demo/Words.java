package org.callaudit.jobs.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people write. A team's remarks on one subject go round the list, so that none returns before all have been used.
 */
final class Words {

    private static final String[] DAYS = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
    private static final String[] STREETS = {
        "Alder Street",
        "Birch Lane",
        "Canal Street",
        "Depot Road",
        "Elm Court",
        "Fulton Avenue",
        "Grant Street",
        "Harbor Drive",
        "Juniper Way",
        "Kessler Avenue",
        "Lindbergh Road",
        "Mill Street",
        "Orchard Lane"
    };

    private final Map<String, List<String>> bySubject = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();

    Words() {
        List<String> remarks = new ArrayList<>();
        for (String line : Lines.of("words.txt")) {
            if (line.charAt(0) == '[') {
                remarks = new ArrayList<>();
                bySubject.put(line.substring(1, line.length() - 1), remarks);
            } else {
                remarks.add(line);
            }
        }
    }

    /** The next remark on that subject in that team. */
    String next(String subject, Team team) {
        List<String> remarks = bySubject.get(subject);
        if (remarks == null) {
            throw new IllegalArgumentException("nobody has words for " + subject);
        }
        int turn = used.merge(subject + "/" + team.id(), 1, Integer::sum) + Team.ALL.indexOf(team) * 5;
        String remark = remarks.get(turn % remarks.size());
        return remark.indexOf('{') < 0 ? remark : filled(remark, turn);
    }

    private static String filled(String remark, int turn) {
        return remark.replace("{n}", Integer.toString(3 + turn * 5 % 7))
                .replace("{day}", DAYS[turn % DAYS.length])
                .replace("{street}", STREETS[turn % STREETS.length])
                .replace("{p}", Integer.toString(10 + turn * 7 % 90));
    }
}
