package org.callaudit.analytics.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The texts that the cells of a workbook share; the ways to read them aloud are left out. */
final class SharedStrings implements WorkbookParts.Walk {

    private final List<String> strings = new ArrayList<>();
    private final TextBudget budget;
    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean aloud;

    private SharedStrings(TextBudget budget) {
        this.budget = budget;
    }

    static List<String> of(WorkbookParts parts, String part, TextBudget budget) throws IOException {
        SharedStrings shared = new SharedStrings(budget);
        parts.walk(part, shared);
        return shared.strings;
    }

    @Override
    public void begins(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "si" -> text.setLength(0);
            case "t" -> inText = !aloud;
            case "rPh" -> aloud = true;
            default -> {}
        }
    }

    @Override
    public void text(XMLStreamReader xml) {
        if (inText) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            budget.cell(text.length());
        }
    }

    @Override
    public void ends(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "si" -> {
                budget.take(1, text.length());
                strings.add(CellText.unescaped(text.toString()));
            }
            case "t" -> inText = false;
            case "rPh" -> aloud = false;
            default -> {}
        }
    }
}
