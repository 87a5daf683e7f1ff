package org.callaudit.analytics.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.model.RecordKind;
import org.junit.jupiter.api.Test;

/** A version of a form that shows itself in several ways keeps one name for each, whichever file shows it first. */
class FormVersionsTest {

    private static final List<String> ONE = List.of("F", "2", "s", "q1", "Greets?", "5", "non_critical", "N");
    private static final List<String> OTHER = List.of("F", "2", "s", "q1", "Greets?", "5.0", "non_critical", "Y");

    @Test
    void theFirstContentHasThePlainNameWhateverItWasCalledInItsFile() {
        FormVersions forms = new FormVersions(List.of());
        assertEquals(List.of("2", suffixed(OTHER)), versions(forms, ONE, OTHER));
        assertEquals(List.of(), versions(forms, OTHER, ONE), "both are known");
    }

    @Test
    void contentsThatCameAloneBeforeAreKnownAmongOthers() {
        FormVersions forms = new FormVersions(List.of());
        assertEquals(List.of("2"), versions(forms, ONE));
        assertEquals(List.of(suffixed(OTHER)), versions(forms, OTHER, ONE));
        assertEquals(List.of(), versions(forms, OTHER));
    }

    @Test
    void pointsAreTheSameHoweverTheyAreWritten() {
        List<String> noughts = new ArrayList<>(ONE);
        noughts.set(5, "5.00");
        assertEquals(suffixed(ONE), suffixed(noughts));
        assertNotEquals(suffixed(ONE), suffixed(OTHER));
    }

    private static String suffixed(List<String> row) {
        return FormVersions.named("2", List.of(row));
    }

    /** Versions that are new, where a file shows these contents: one by its plain name, several by names made of them. */
    @SafeVarargs
    private static List<String> versions(FormVersions forms, List<String>... contents) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> content : contents) {
            List<String> row = new ArrayList<>(content);
            row.set(1, contents.length == 1 ? "2" : suffixed(content));
            rows.add(row);
        }
        Translation form = new Translation(RecordKind.FORM, RecordKind.FORM.required(), rows, List.of(), Map.of());
        return forms.settled(List.of(form)).stream()
                .flatMap(part -> part.rows().stream())
                .map(row -> row.get(1))
                .toList();
    }
}
