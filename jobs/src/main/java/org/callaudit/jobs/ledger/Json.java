package org.callaudit.jobs.ledger;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which values are written as JSON, in the ledger and for people's scripts. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** One line of JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Indented JSON, for documents that people look at. */
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Reads what {@link #write} wrote, for types with parameters. */
    public static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }
}
