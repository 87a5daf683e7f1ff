package org.callaudit.analytics.facts;

import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The columns of segments. Their order is the order in which {@link AuditWriting} and {@link SurveyWriting} write. */
final class Schemas {

    /** Columns with another value in nearly every row: a dictionary would only cost time. */
    static final Set<String> UNIQUE = Set.of(
            "audit_id", "survey_id", "contact_id", "contact_at", "audited_at", "sent_at", "hash_hi", "hash_lo", "line");

    /** The columns of an audit as delivered; its revision is also kept as a number. */
    static final List<String> AUDIT_TEXTS = AuditColumns.NAMES.stream()
            .map(name -> name.equals("revision") ? "revision_text" : name)
            .toList();

    static final MessageType AUDIT = audit();
    static final MessageType SURVEY = survey();

    private Schemas() {}

    private static MessageType audit() {
        Types.MessageTypeBuilder message = Types.buildMessage();
        message.addField(required(PrimitiveTypeName.INT32, "ordinal"));
        AUDIT_TEXTS.forEach(name -> message.addField(text(name)));
        message.addField(required(PrimitiveTypeName.INT32, "revision"));
        message.addField(required(PrimitiveTypeName.INT32, "purpose_code"));
        hashAndDay(message);
        message.addField(required(PrimitiveTypeName.INT64, "contact_epoch"));
        message.addField(required(PrimitiveTypeName.INT64, "audited_epoch"));
        message.addField(optional(PrimitiveTypeName.INT64, "score"));
        for (String name : List.of("applicable", "errors", "class_mask", "findings")) {
            message.addField(required(PrimitiveTypeName.INT32, name));
        }
        message.addField(Types.requiredList()
                .requiredGroupElement()
                .addFields(
                        text("item_id"),
                        text("points"),
                        required(PrimitiveTypeName.INT32, "state"),
                        optionalText("comment"),
                        optional(PrimitiveTypeName.INT64, "line"))
                .named("items"));
        return message.named("audit");
    }

    private static MessageType survey() {
        Types.MessageTypeBuilder message = Types.buildMessage();
        message.addField(required(PrimitiveTypeName.INT32, "ordinal"));
        SurveyColumns.NAMES.forEach(name -> message.addField(text(name)));
        hashAndDay(message);
        message.addField(required(PrimitiveTypeName.BOOLEAN, "answered"));
        message.addField(required(PrimitiveTypeName.INT64, "sent_epoch"));
        message.addField(optional(PrimitiveTypeName.INT64, "answered_epoch"));
        for (String name : List.of("csat_value", "nps_value", "ces_value")) {
            message.addField(optional(PrimitiveTypeName.INT32, name));
        }
        message.addField(optional(PrimitiveTypeName.BOOLEAN, "resolved_value"));
        message.addField(required(PrimitiveTypeName.INT64, "line"));
        message.addField(required(PrimitiveTypeName.BOOLEAN, "answers_only"));
        return message.named("survey");
    }

    private static void hashAndDay(Types.MessageTypeBuilder message) {
        message.addField(required(PrimitiveTypeName.INT64, "hash_hi"));
        message.addField(required(PrimitiveTypeName.INT64, "hash_lo"));
        message.addField(required(PrimitiveTypeName.INT32, "day"));
    }

    private static Type required(PrimitiveTypeName type, String name) {
        return Types.required(type).named(name);
    }

    private static Type optional(PrimitiveTypeName type, String name) {
        return Types.optional(type).named(name);
    }

    private static Type optionalText(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    private static Type text(String name) {
        return Types.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }
}
