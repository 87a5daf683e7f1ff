package org.callaudit.analytics.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What the styles of a workbook say of the numbers in its cells: which of them are dates, times or durations. */
final class CellFormats {

    /** What a number stands for. */
    enum Meaning {
        NUMBER,
        DATE,
        TIME,
        MOMENT,
        DURATION
    }

    private final List<Meaning> styles = new ArrayList<>();

    static CellFormats of(WorkbookParts parts, String part) throws IOException {
        CellFormats formats = new CellFormats();
        parts.walk(part, formats.new Styles());
        return formats;
    }

    /** @param style the number a cell names its style by, null if it names none */
    Meaning meaning(@Nullable String style) {
        int index = style == null ? 0 : Integer.parseInt(style);
        return index >= 0 && index < styles.size() ? styles.get(index) : Meaning.NUMBER;
    }

    /** The formats with numbers of their own (ECMA-376 part 1, 18.8.30), those of East Asian locales among them. */
    private static Meaning numbered(int id) {
        if ((id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return Meaning.DATE;
        }
        if ((id >= 18 && id <= 21) || id == 45 || id == 47) {
            return Meaning.TIME;
        }
        return id == 22 ? Meaning.MOMENT : id == 46 ? Meaning.DURATION : Meaning.NUMBER;
    }

    /** The meaning of a format's code: days and years, hours and seconds outside of quotes, escapes and brackets. */
    static Meaning coded(String code) {
        String letters = letters(code);
        if (letters.indexOf('[') >= 0) {
            return Meaning.DURATION;
        }
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean date = letters.indexOf('d') >= 0 || letters.indexOf('y') >= 0 || (!time && letters.indexOf('m') >= 0);
        return date ? (time ? Meaning.MOMENT : Meaning.DATE) : time ? Meaning.TIME : Meaning.NUMBER;
    }

    /** The first section of a code, without what is shown as it stands; a bracket is left for elapsed time only. */
    private static String letters(String code) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = end(code, '"', i);
            } else if (c == '[') {
                char unit = Character.toLowerCase(i + 1 < code.length() ? code.charAt(i + 1) : ' ');
                int end = end(code, ']', i);
                boolean elapsed = code.substring(i + 1, end)
                        .toLowerCase(Locale.ROOT)
                        .chars()
                        .allMatch(other -> other == unit);
                letters.append(elapsed && "hms".indexOf(unit) >= 0 ? "[" : "");
                i = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString().replace("am/pm", "").replace("a/p", "").replace("general", "");
    }

    private static int end(String code, char mark, int from) {
        int end = code.indexOf(mark, from + 1);
        return end < 0 ? code.length() : end;
    }

    private final class Styles implements WorkbookParts.Walk {

        private final Map<Integer, Meaning> custom = new HashMap<>();
        private boolean cells;

        @Override
        public void begins(XMLStreamReader xml) {
            String id = WorkbookParts.attribute(xml, "numFmtId");
            String code = WorkbookParts.attribute(xml, "formatCode");
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    if (!cells && id != null && code != null) {
                        custom.put(Integer.valueOf(id), coded(code));
                    }
                }
                case "cellXfs" -> cells = true;
                case "xf" -> {
                    if (cells) {
                        int number = id == null ? 0 : Integer.parseInt(id);
                        styles.add(custom.getOrDefault(number, numbered(number)));
                    }
                }
                default -> {}
            }
        }

        @Override
        public void ends(XMLStreamReader xml) {
            cells &= !xml.getLocalName().equals("cellXfs");
        }
    }
}
