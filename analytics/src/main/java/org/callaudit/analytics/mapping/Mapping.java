package org.callaudit.analytics.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.callaudit.analytics.model.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one layout become records.
 *
 * @param name of the layout; a later mapping of that name replaces this one
 * @param formId audits: the form that the questions make up; else {@code ""}
 * @param formVersion audits: to be raised whenever a question, its points or its class changes; else {@code ""}
 * @param identity the columns that tell one record from another, where there is no column with ids; by their source names
 * @param living whether people go on editing the file, so that a changed row is a revision
 * @param again whether what an earlier mapping of that name brought in is to be read again by this one
 */
public record Mapping(
        String name,
        RecordKind kind,
        Layout layout,
        String formId,
        String formVersion,
        TotalScale total,
        List<String> identity,
        boolean living,
        boolean again,
        List<MappedColumn> columns) {

    public Mapping {
        identity = List.copyOf(identity);
        columns = List.copyOf(columns);
    }

    /** Whether a table with these columns is of this layout: it has every column that is read, however spelt. */
    public boolean fits(List<String> header) {
        Heads heads = new Heads(header);
        Set<String> names = new HashSet<>();
        Set<@Nullable Integer> places = new HashSet<>();
        for (MappedColumn column : read()) {
            names.add(Heads.spelt(column.source()));
            places.add(heads.place(column.source()));
        }
        return places.size() == names.size() && !places.contains(null);
    }

    /** The columns that are read. */
    public List<MappedColumn> used() {
        return columns.stream().filter(column -> column.meaning().used()).toList();
    }

    /** The columns of which the cells are looked at: those that are used, and those that only tell rows apart. */
    List<MappedColumn> read() {
        return columns.stream()
                .filter(column -> column.meaning().used()
                        || (column.meaning() == Meaning.IGNORE && identity.contains(column.source())))
                .toList();
    }

    /** The first column with that meaning. */
    public Optional<MappedColumn> column(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).findFirst();
    }

    /** The columns with that meaning, in their order. */
    public List<MappedColumn> columns(Meaning meaning) {
        return columns.stream().filter(column -> column.meaning() == meaning).toList();
    }

    /** The form's questions, in the order of their columns. */
    public List<MappedColumn.Item> items() {
        return columns.stream()
                .flatMap(column -> Optional.ofNullable(column.item()).stream())
                .toList();
    }

    /** The columns that no mapping may keep as they are: personal data stand among their answers. */
    public List<MappedColumn> telling(UnaryOperator<String> redact) {
        return columns.stream().filter(column -> column.isTelling(redact)).toList();
    }

    /** What records of its kind can't do without and no column means, a sentence each. */
    List<String> lacks() {
        List<String> lacks = new ArrayList<>();
        if (layout != Layout.SHEET_PER_AGENT) {
            lack(lacks, Meaning.AGENT_ID, Meaning.AGENT_NAME);
        }
        switch (kind) {
            case AUDIT -> {
                lack(lacks, Meaning.ITEM);
                lack(lacks, Meaning.CONTACT_AT, Meaning.AUDITED_AT);
            }
            case SURVEY -> {
                lack(lacks, Meaning.SENT_AT, Meaning.ANSWERED_AT);
                lack(lacks, Meaning.CSAT, Meaning.NPS, Meaning.CES, Meaning.RESOLVED);
            }
            case ROSTER -> lack(lacks, Meaning.TEAM_ID, Meaning.TEAM_NAME);
            case FORM, STANDARD, EVENT, CASE, CONTACT -> {}
        }
        return lacks;
    }

    private void lack(List<String> lacks, Meaning... one) {
        if (Arrays.stream(one).noneMatch(meaning -> column(meaning).isPresent())) {
            lacks.add("No column means " + Arrays.stream(one).map(Meaning::text).collect(Collectors.joining(" or "))
                    + ".");
        }
    }

    /** The source's name for each canonical column that is filled from one, and for each question's id. */
    Map<String, String> sourceNames() {
        Map<String, String> names = new HashMap<>();
        for (MappedColumn column : used()) {
            MappedColumn.Item item = column.item();
            names.putIfAbsent(item == null ? column.meaning().text() : item.id(), column.source());
        }
        column(Meaning.AGENT_NAME).ifPresent(name -> names.putIfAbsent("agent_id", name.source()));
        return names;
    }

    /** The same with records told apart by these columns. */
    Mapping identifiedBy(List<String> columnNames) {
        return new Mapping(name, kind, layout, formId, formVersion, total, columnNames, living, again, columns);
    }

    /** The same with totals and points by another rule. */
    Mapping scored(TotalScale scale, List<MappedColumn> changed) {
        return new Mapping(name, kind, layout, formId, formVersion, scale, identity, living, again, changed);
    }
}
