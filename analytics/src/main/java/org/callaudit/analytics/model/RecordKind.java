package org.callaudit.analytics.model;

import java.util.List;
import java.util.Locale;

/**
 * The kinds of input file, each with its columns, in the order in which a night takes them: first what others are
 * checked against; surveys, quickly checked, are then admitted while audits are still being checked; last what figures are
 * seen against.
 */
public enum RecordKind {
    ROSTER(
            List.of(
                    "agent_id",
                    "agent_name",
                    "team_id",
                    "team_name",
                    "supervisor_name",
                    "supervisor_email",
                    "department",
                    "valid_from"),
            List.of("valid_to")),
    FORM(
            List.of(
                    "form_id",
                    "form_version",
                    "section",
                    "item_id",
                    "item_text",
                    "points_possible",
                    "error_class",
                    "auto_fail"),
            List.of("policy_ref", "department", "policy_text", "recommendation")),
    SURVEY(
            List.of("survey_id", "contact_id", "agent_id", "sent_at"),
            List.of("answered_at", "csat", "nps", "ces", "resolved", "channel", "topic", "comment", "answers_only")),
    AUDIT(
            List.of(
                    "audit_id",
                    "contact_id",
                    "agent_id",
                    "evaluator_id",
                    "form_id",
                    "form_version",
                    "contact_at",
                    "audited_at",
                    "item_id",
                    "points_awarded"),
            List.of("revision", "channel", "topic", "purpose", "stated_total", "comment")),
    STANDARD(List.of("measure", "scope", "target", "direction", "valid_from"), List.of()),
    EVENT(List.of("date", "scope", "text", "rebase"), List.of()),
    CASE(
            List.of("case_id", "type", "opened_at", "owner", "restricted", "text"),
            List.of("due_at", "closed_at", "department", "item_id", "topic", "agent_id", "severity", "outcome")),
    CONTACT(
            List.of(
                    "contact_id",
                    "customer_ref",
                    "agent_id",
                    "started_at",
                    "channel",
                    "topic",
                    "handle_seconds",
                    "transferred"),
            List.of("department"));

    private final List<String> required;
    private final List<String> optional;

    RecordKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Columns that a header of this kind has to have. */
    public List<String> required() {
        return required;
    }

    /** Columns that a header of this kind may have. */
    public List<String> optional() {
        return optional;
    }

    /** The name used in files, tables and JSON: {@code audit}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
