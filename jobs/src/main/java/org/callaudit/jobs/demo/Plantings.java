package org.callaudit.jobs.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps count of what is put into the files on purpose, while it is put there. */
final class Plantings {

    private final Map<String, SortedSet<String>> files = new LinkedHashMap<>();
    private final Map<String, SortedMap<String, Long>> counts = new LinkedHashMap<>();

    /** Notes one instance. */
    void add(String file, String what, Map<String, Long> more) {
        files.computeIfAbsent(what, first -> new TreeSet<>()).add(file);
        SortedMap<String, Long> sum = counts.computeIfAbsent(what, first -> new TreeMap<>());
        more.forEach((code, n) -> sum.merge(code, n, Long::sum));
    }

    /** Everything, each kind once, in the order of its first instance. */
    List<DemoCentre.Planted> list() {
        List<DemoCentre.Planted> list = new ArrayList<>();
        counts.forEach((what, sum) ->
                list.add(new DemoCentre.Planted(List.copyOf(files.getOrDefault(what, new TreeSet<>())), what, sum)));
        return list;
    }
}
