package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.Form;
import org.callaudit.analytics.model.FormItem;
import org.callaudit.analytics.model.RecordKind;
import org.callaudit.analytics.text.Sha256;

/**
 * Forms that are known from the audits made on them only: each document shows what it needs of its form, and not all of
 * them the same. What is known already is not brought again; a form that shows itself otherwise than the known one of its
 * version is a version of its own, named after what it holds.
 */
public final class FormVersions {

    private static final int SHORT = 4;

    private final Map<Key, List<List<String>>> known = new HashMap<>();

    private record Key(String form, String version) {}

    /** @param forms every version known so far */
    public FormVersions(List<Form> forms) {
        for (Form form : forms) {
            known.put(new Key(form.formId(), form.version()), contents(form));
        }
    }

    /** Whether a form with other contents is known by the name and version of this one. */
    public boolean contradicts(Translation form) {
        List<List<String>> before =
                form.rows().isEmpty() ? null : known.get(key(form, form.rows().get(0)));
        return before != null
                && !before.equals(
                        form.rows().stream().map(row -> content(form, row)).toList());
    }

    /** The parts of a document with their forms' versions settled; forms that are known already are gone. */
    public List<Translation> settled(List<Translation> parts) {
        Map<Key, String> versions = new HashMap<>();
        List<Translation> settled = new ArrayList<>();
        for (Translation part : parts) {
            List<List<String>> rows = part.kind() == RecordKind.FORM ? fresh(part, versions) : renamed(part, versions);
            if (!rows.isEmpty()) {
                settled.add(new Translation(part.kind(), part.header(), rows, part.origins(), part.people()));
            }
        }
        return settled;
    }

    private List<List<String>> fresh(Translation part, Map<Key, String> versions) {
        Map<Key, List<List<String>>> forms = new LinkedHashMap<>();
        for (List<String> row : part.rows()) {
            forms.computeIfAbsent(key(part, row), key -> new ArrayList<>()).add(row);
        }
        List<List<String>> fresh = new ArrayList<>();
        forms.forEach((key, rows) -> {
            List<List<String>> contents =
                    rows.stream().map(row -> content(part, row)).toList();
            String version = version(key, contents);
            versions.put(key, version);
            if (known.put(new Key(key.form(), version), contents) == null) {
                rows.forEach(row -> fresh.add(with(part, row, version)));
            }
        });
        return fresh;
    }

    /**
     * The name of a version that is one of several by the same name in its file. Where the name is free otherwise, or
     * belongs to the same contents, it is settled to be just that.
     *
     * @param rows the form's records
     */
    public static String named(String version, List<List<String>> rows) {
        return version + suffix(rows.stream().map(FormVersions::content).toList());
    }

    private static String suffix(List<List<String>> contents) {
        return "-" + Sha256.hex(contents.toString()).substring(0, SHORT);
    }

    private String version(Key key, List<List<String>> contents) {
        String suffix = suffix(contents);
        String plain = key.version();
        if (plain.endsWith(suffix)) {
            plain = plain.substring(0, plain.length() - suffix.length());
        }
        List<List<String>> before = known.get(new Key(key.form(), plain));
        return before == null || before.equals(contents) ? plain : plain + suffix;
    }

    private static List<List<String>> renamed(Translation part, Map<Key, String> versions) {
        return part.kind() != RecordKind.AUDIT
                ? part.rows()
                : part.rows().stream()
                        .map(row -> with(
                                part, row, versions.getOrDefault(key(part, row), field(part, row, "form_version"))))
                        .toList();
    }

    private static List<String> with(Translation part, List<String> row, String version) {
        List<String> changed = new ArrayList<>(row);
        changed.set(part.header().indexOf("form_version"), version);
        return List.copyOf(changed);
    }

    private static Key key(Translation part, List<String> row) {
        return new Key(field(part, row, "form_id"), field(part, row, "form_version"));
    }

    private static List<String> content(Translation part, List<String> row) {
        return content(RecordKind.FORM.required().stream()
                .map(name -> field(part, row, name))
                .toList());
    }

    /** What a record says of its item, behind the form's name and version. */
    private static List<String> content(List<String> required) {
        return required.subList(2, RecordKind.FORM.required().size()).stream()
                .map(FormVersions::plain)
                .toList();
    }

    /** Points are the same however many noughts they are written with. */
    private static String plain(String text) {
        return Total.number(text)
                .map(number -> Coded.plain(number.doubleValue()))
                .orElse(text);
    }

    private static List<List<String>> contents(Form form) {
        return form.items().stream().map(FormVersions::content).collect(Collectors.toList());
    }

    private static List<String> content(FormItem item) {
        return List.of(
                item.section(),
                item.itemId(),
                item.text(),
                Coded.plain(item.pointsPossible()),
                item.errorClass().text(),
                item.autoFail() ? "Y" : "N");
    }

    private static String field(Translation part, List<String> row, String name) {
        int place = part.header().indexOf(name);
        return place < 0 ? "" : row.get(place);
    }
}
