package org.callaudit.analytics.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the columns of a header stand, however their names are spelt; signs count where only they tell two apart. */
final class Heads {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> plain = new HashMap<>();

    Heads(List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(header.get(i), i);
        }
        for (int i = 0; i < header.size(); i++) {
            places.putIfAbsent(spelt(header.get(i)), i);
            plain.putIfAbsent(Words.plain(header.get(i)), i);
        }
    }

    /** The place of the column of that name, from 0; null if there is none. */
    @Nullable
    Integer place(String name) {
        Integer place = places.get(name);
        if (place == null) {
            Integer alike = places.get(spelt(name));
            place = alike == null ? plain.get(Words.plain(name)) : alike;
            if (place != null) {
                places.put(name, place);
            }
        }
        return place;
    }

    /** The name without regard to case. */
    static String spelt(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
