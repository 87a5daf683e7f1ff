package org.callaudit.jobs.command;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.callaudit.analytics.study.Study;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A study as one JSON document. Written token by token: a mapper would take longer to load than the study to compute. */
final class StudyJson {

    private StudyJson() {}

    static String of(Study study) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("chart", study.chart());
            json.writeNumberProperty("n", study.n());
            members(json, study.figures());
            if (!study.notes().isEmpty()) {
                json.writeStringProperty("note", String.join(" ", study.notes()));
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void members(JsonGenerator json, Map<?, ?> figures) {
        figures.forEach((name, value) -> {
            json.writeName(String.valueOf(name));
            value(json, value);
        });
    }

    private static void value(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            members(json, map);
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(one -> value(json, one));
            json.writeEndArray();
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else {
            json.writeString(String.valueOf(value));
        }
    }
}
