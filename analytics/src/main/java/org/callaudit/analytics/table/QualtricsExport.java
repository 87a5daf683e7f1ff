package org.callaudit.analytics.table;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An export of Qualtrics: below the names of the columns a row with the questions, and in text a third with the ids they
 * are imported by, which tells the time zone of dates. The column Status says which responses are previews, tests or spam, in words or as a
 * sum of 1, 2 and 8 (the rows: Qualtrics' manual, "Understanding Your Dataset"; the numbers: value labels of published
 * data files).
 */
final class QualtricsExport implements SurveyExport {

    private static final String ID = "responseid";
    private static final Set<String> SYSTEM = Set.of(
            "startdate",
            "enddate",
            "status",
            "ipaddress",
            "progress",
            "duration (in seconds)",
            "finished",
            "recordeddate",
            ID,
            "recipientlastname",
            "recipientfirstname",
            "recipientemail",
            "externalreference",
            "locationlatitude",
            "locationlongitude",
            "distributionchannel",
            "userlanguage");

    /** So many columns of its own tell a table of Qualtrics from another with a response id. */
    private static final int ENOUGH = 4;

    private static final Pattern IMPORT = Pattern.compile("\\{\\s*\"ImportId\"\\s*:\\s*\"([^\"]*)\".*");
    private static final Pattern ZONE = Pattern.compile(".*\"timeZone\"\\s*:\\s*\"([^\"]*)\".*");
    private static final Pattern QUESTION = Pattern.compile("Q(ID)?\\d.*");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final int PREVIEW = 1;
    private static final int TEST = 2;
    private static final int SPAM = 8;
    private static final int SYNTHETIC = 256;

    private final List<TableRow> heads;
    private final List<String> names;
    private final List<String> header;

    private QualtricsExport(List<TableRow> heads) {
        this.heads = heads;
        this.names = heads.get(0).cells().stream().map(String::strip).toList();
        List<String> texts = IntStream.range(0, names.size())
                .mapToObj(i -> isQuestion(i) && !text(i).isEmpty() ? text(i) : names.get(i))
                .toList();
        this.header = SurveyExport.distinct(texts, names);
    }

    static @Nullable QualtricsExport of(List<TableRow> rows) {
        List<String> names = rows.get(0).cells().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        int id = names.indexOf(ID);
        if (id < 0 || names.stream().filter(SYSTEM::contains).count() < ENOUGH) {
            return null;
        }
        int height = 1;
        while (height < Math.min(3, rows.size()) && isHead(rows.get(height), id)) {
            height++;
        }
        return new QualtricsExport(rows.subList(0, height));
    }

    private static boolean isHead(TableRow row, int id) {
        String cell = row.cell(id).strip();
        return cell.equalsIgnoreCase("Response ID") || IMPORT.matcher(cell).matches();
    }

    @Override
    public TableRow header() {
        return new TableRow(heads.get(heads.size() - 1).line(), header);
    }

    @Override
    public int height() {
        return heads.size();
    }

    @Override
    public Table responses(Table table) {
        Map<String, Integer> out = new LinkedHashMap<>();
        List<TableRow> kept = new ArrayList<>();
        Predicate<TableRow> blank = SurveyExport.blank(table, questions());
        int partial = 0;
        for (TableRow row : table.rows()) {
            String why = why(table, row);
            if (why.isEmpty() && blank.test(row)) {
                why = "without any answer";
            }
            if (!why.isEmpty()) {
                out.merge(why, 1, Integer::sum);
            } else {
                kept.add(row);
                partial += cell(table, row, "Finished").matches("(?i)false|0") ? 1 : 0;
            }
        }
        List<String> notes = new ArrayList<>(table.notes());
        tell(notes, out, partial);
        if (!table.rows().isEmpty()
                && cell(table, table.rows().get(0), "Status").matches("\\d+")) {
            notes.add("answers are exported as the numbers of choices: see that the highest is the best");
        }
        return new Table(
                table.source(), table.columns(), zoned(table.columns(), kept, notes), notes, table.delimiter());
    }

    private static void tell(List<String> notes, Map<String, Integer> out, int partial) {
        if (!out.isEmpty()) {
            int all = out.values().stream().mapToInt(Integer::intValue).sum();
            notes.add(all + (all == 1 ? " response" : " responses") + " left out: "
                    + out.entrySet().stream()
                            .map(why -> why.getValue() + " " + why.getKey())
                            .collect(Collectors.joining(", ")));
        }
        if (partial > 0) {
            notes.add(partial + (partial == 1 ? " partial response was" : " partial responses were")
                    + " read like the others");
        }
    }

    /** Why a row is no customer's response; {@code ""} if it is one. */
    private static String why(Table table, TableRow row) {
        String status = cell(table, row, "Status").toLowerCase(Locale.ROOT);
        int code = status.matches("\\d{1,9}") ? Integer.parseInt(status) : 0;
        boolean preview = cell(table, row, "DistributionChannel").equalsIgnoreCase("preview");
        if (preview || (code & PREVIEW) != 0 || status.contains("preview")) {
            return "in preview";
        }
        if ((code & TEST) != 0 || status.contains("test")) {
            return "made in a test";
        }
        if ((code & SPAM) != 0 || status.contains("spam")) {
            return "marked as spam";
        }
        return (code & SYNTHETIC) != 0 || status.contains("synthetic") ? "synthetic" : "";
    }

    /** The rows with their dates' offset behind them, where the header says in which zone they are. */
    private List<TableRow> zoned(List<String> columns, List<TableRow> rows, List<String> notes) {
        Map<Integer, ZoneId> zones = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            ZoneId zone = zone(i);
            if (zone != null) {
                zones.put(columns.indexOf(header.get(i)), zone);
            }
        }
        if (zones.isEmpty()) {
            return rows;
        }
        notes.add("times are those of "
                + zones.values().stream().map(ZoneId::getId).distinct().collect(Collectors.joining(", ")));
        List<TableRow> zoned = new ArrayList<>(rows.size());
        for (TableRow row : rows) {
            List<String> cells = new ArrayList<>(row.cells());
            zones.forEach((column, zone) -> cells.set(column, zoned(cells.get(column), zone)));
            zoned.add(new TableRow(row.line(), List.copyOf(cells)));
        }
        return zoned;
    }

    private static String zoned(String text, ZoneId zone) {
        try {
            LocalDateTime moment = LocalDateTime.parse(text.strip(), MOMENT);
            return text.strip() + zone.getRules().getOffset(moment).getId();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private @Nullable ZoneId zone(int column) {
        Matcher zone = ZONE.matcher(heads.get(heads.size() - 1).cell(column));
        try {
            return zone.matches() ? ZoneId.of(zone.group(1)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private List<String> questions() {
        return IntStream.range(0, header.size())
                .filter(this::isQuestion)
                .mapToObj(header::get)
                .toList();
    }

    /** What is imported by the id of a question is one; else what is none of the tool's columns and reads otherwise than it is called. */
    private boolean isQuestion(int column) {
        Matcher id = IMPORT.matcher(heads.get(heads.size() - 1).cell(column).strip());
        if (id.matches()) {
            return QUESTION.matcher(id.group(1)).matches();
        }
        String name = names.get(column);
        return !SYSTEM.contains(name.toLowerCase(Locale.ROOT))
                && (heads.size() > 1
                        ? !text(column).equals(name)
                        : QUESTION.matcher(name).matches());
    }

    private String text(int column) {
        return heads.size() > 1 ? heads.get(1).cell(column).strip() : "";
    }

    private static String cell(Table table, TableRow row, String column) {
        int place = table.columns().indexOf(column);
        return place < 0 ? "" : row.cell(place).strip();
    }
}
