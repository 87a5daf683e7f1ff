package org.callaudit.analytics.mapping;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.callaudit.analytics.model.Purpose;
import org.callaudit.analytics.model.RecordKind;

/** The words by which columns and answers are recognised. */
final class Words {

    /** What an answer is worth: a share of the points, or nothing of the kind. */
    enum Worth {
        FULL,
        HALF,
        NONE,
        NOT_APPLICABLE
    }

    /** Of the first that is found in a column's name. */
    private static final List<Map.Entry<Meaning, Pattern>> COLUMNS = List.of(
            column(Meaning.AUDIT_ID, "(audit|evaluation|review|form|qa|unique|record) ?(id|no|nr|number|ref)"),
            column(Meaning.SURVEY_ID, "(survey|response|respondent|answer|feedback|unique|record) ?(id|no|number)"),
            column(Meaning.CONTACT_ID, "(call|contact|ticket|case|interaction|conversation) ?(id|no|nr|number|ref)"),
            column(Meaning.REVISION, "revision"),
            column(
                    Meaning.EVALUATOR_ID,
                    "((qa|quality) )?(evaluator|auditor|reviewer|assessor|monitor)( name)?|(qa|quality) (analyst|specialist)"
                            + "|((qa|quality) )?(evaluated|audited|reviewed|assessed|scored|graded|monitored|qa) by|qa by"),
            column(Meaning.SUPERVISOR_EMAIL, "(supervisor|manager|team leader|lead) ?(e ?mail|mail)"),
            column(Meaning.SUPERVISOR_NAME, "supervisor|manager|team leader|team lead"),
            column(Meaning.TEAM_ID, "team ?(id|code|no)"),
            column(Meaning.TEAM_NAME, "team( name)?|group"),
            column(Meaning.DEPARTMENT, "department|dept|division|unit"),
            column(Meaning.VALID_FROM, "valid from|from|start( date)?|since|hired|hire date"),
            column(Meaning.VALID_TO, "valid to|until|end( date)?|left"),
            column(Meaning.AGENT_ID, "(agent|employee|staff|rep|representative|operator|user) ?(id|no|nr|number|code)"),
            column(
                    Meaning.AGENT_NAME,
                    "(agent|employee|representative|rep|csr|advisor|operator|associate)( (full )?name)?|assignee( name)?"),
            column(
                    Meaning.AUDITED_AT,
                    "(audit|evaluation|evaluated|audited|review|scored|completed)( date| on| at| time)+|date (audited|evaluated|scored|reviewed|completed)"
                            + "|timestamp|completion time"),
            column(
                    Meaning.CONTACT_AT,
                    "(call|contact|interaction)( start)?( date| time| at| on)+|date of (call|contact)"),
            column(
                    Meaning.ANSWERED_AT,
                    "(survey |feedback )?(answered|responded|submitted|submit|completion|completed|recorded|response)( date| at| on| time)+|answered|responded|submitted"
                            + "|completion|recorded|date (answered|responded|submitted|completed)|timestamp|end ?date"),
            column(
                    Meaning.SENT_AT,
                    "(survey )?sent( date| at| on)*|(date|time) (sent|invited)|invited|invitation date"),
            column(Meaning.TIME_OF_DAY, "time|hour"),
            column(
                    Meaning.CSAT,
                    "csat( rating| score)?( 1 (to )?5)?|(overall |customer )?satisfaction( rating| score)?( 1 (to )?5)?|how satisfied.*"),
            column(
                    Meaning.NPS,
                    "nps( score| rating)?( 0 (to )?10)?|net promoter.*|likelihood to recommend.*|.*(likely|would) .*recommend.*|.*likely to refer.*"),
            column(Meaning.CES, "ces( score| rating)?( 1 (to )?7)?|(customer )?effort( score)?|.*how easy.*"),
            column(
                    Meaning.RESOLVED,
                    "resolved|fcr|first (call|contact) resolution|(?!how |when |what |which |why ).*(issue|problem) (was )?(resolved|solved).*"),
            column(
                    Meaning.STATED_TOTAL,
                    "(total|final|overall|audit|qa|quality)?( |^)?(score|total|result|grade|points|mark)s?( %| percent| pct)?|%|percent|pct"),
            column(Meaning.CHANNEL, "channel( name)?|medium|contact type"),
            column(Meaning.TOPIC, "topic|reason|call (type|reason)|category|subject|issue type"),
            column(Meaning.PURPOSE, "purpose|audit type"),
            column(
                    Meaning.COMMENT,
                    "((customer|agent|auditor|evaluator|general|overall) )?(comments?|notes?|feedback|remarks?|verbatims?)|coaching.*|.*comments"));

    /** The number that a question has before it. */
    private static final Pattern NUMBERED = Pattern.compile("^(question |q ?)?\\d{1,3}[a-z]? (?=.)");

    /** The zone that a column of times has behind its name. */
    private static final Pattern ZONE = Pattern.compile(" (utc|gmt)$");

    private static final Pattern FAMILY_FIRST = Pattern.compile("([^,]+?)\\s*,\\s*([^,]+)");
    private static final Pattern SUFFIX = Pattern.compile("(?i)(jr|sr|ii|iii|iv|phd|md|esq)\\.?");
    private static final Pattern DATE = Pattern.compile("date|day|when");

    private static final Pattern ABOUT_THE_AUDIT =
            Pattern.compile("(overall |final |audit |call )?(result|outcome|status|pass fail)( pass fail)?"
                    + "|(coaching|training|feedback)( session)? (required|needed|given|done|provided|recommended)"
                    + "|follow ?up (required|needed|recommended)|needs (coaching|training)"
                    + "|(agent |employee |supervisor )?(acknowledged|signed( off)?)( by agent)?"
                    + "|disputed?|appealed|calibrated|reviewed with agent");
    private static final Pattern SUM = Pattern.compile(
            "(.* )?sub ?totals?( .*)?|(.* )?(section|category) (scores?|totals?|points|results?)( %| percent)?"
                    + "|(average|mean|sum)( .*)?");

    /** What people call the purposes of audits. */
    private static final Map<String, Purpose> PURPOSES = Map.ofEntries(
            entry("regular", Purpose.REGULAR),
            entry("random", Purpose.REGULAR),
            entry("routine", Purpose.REGULAR),
            entry("standard", Purpose.REGULAR),
            entry("normal", Purpose.REGULAR),
            entry("scheduled", Purpose.REGULAR),
            entry("monthly", Purpose.REGULAR),
            entry("weekly", Purpose.REGULAR),
            entry("calibration", Purpose.CALIBRATION),
            entry("targeted", Purpose.TARGETED),
            entry("target", Purpose.TARGETED),
            entry("focused", Purpose.TARGETED),
            entry("complaint", Purpose.TARGETED),
            entry("dispute", Purpose.DISPUTE),
            entry("disputed", Purpose.DISPUTE),
            entry("appeal", Purpose.DISPUTE),
            entry("rescore", Purpose.DISPUTE));

    private static final Map<String, Worth> ANSWERS = Map.ofEntries(
            entry("yes", Worth.FULL),
            entry("y", Worth.FULL),
            entry("pass", Worth.FULL),
            entry("passed", Worth.FULL),
            entry("met", Worth.FULL),
            entry("true", Worth.FULL),
            entry("ok", Worth.FULL),
            entry("done", Worth.FULL),
            entry("\u2713", Worth.FULL),
            entry("\u2714", Worth.FULL),
            entry("\u2611", Worth.FULL),
            entry("meets", Worth.FULL),
            entry("meets expectations", Worth.FULL),
            entry("compliant", Worth.FULL),
            entry("correct", Worth.FULL),
            entry("achieved", Worth.FULL),
            entry("\u2717", Worth.NONE),
            entry("\u2718", Worth.NONE),
            entry("\u2612", Worth.NONE),
            entry("does not meet", Worth.NONE),
            entry("does not meet expectations", Worth.NONE),
            entry("not compliant", Worth.NONE),
            entry("non-compliant", Worth.NONE),
            entry("incorrect", Worth.NONE),
            entry("not achieved", Worth.NONE),
            entry("not done", Worth.NONE),
            entry("partial", Worth.HALF),
            entry("partially", Worth.HALF),
            entry("partly", Worth.HALF),
            entry("no", Worth.NONE),
            entry("n", Worth.NONE),
            entry("fail", Worth.NONE),
            entry("failed", Worth.NONE),
            entry("not met", Worth.NONE),
            entry("missed", Worth.NONE),
            entry("false", Worth.NONE),
            entry("na", Worth.NOT_APPLICABLE),
            entry("n/a", Worth.NOT_APPLICABLE),
            entry("n.a.", Worth.NOT_APPLICABLE),
            entry("not applicable", Worth.NOT_APPLICABLE),
            entry("-", Worth.NOT_APPLICABLE));

    private Words() {}

    private static Map.Entry<Meaning, Pattern> column(Meaning meaning, String words) {
        return entry(meaning, Pattern.compile(words));
    }

    /** What a column of that name seems to mean in records of that kind. */
    static Optional<Meaning> meaning(String column, RecordKind kind) {
        String name = ZONE.matcher(plain(column)).replaceFirst("");
        if (kind == RecordKind.SURVEY) {
            Optional<Meaning> asked = SurveyWords.meaning(NUMBERED.matcher(name).replaceFirst(""));
            if (asked.isPresent()) {
                return asked;
            }
        }
        if (CustomerColumns.named(name, kind)) {
            return Optional.of(Meaning.PERSONAL);
        }
        for (Map.Entry<Meaning, Pattern> known : COLUMNS) {
            if (known.getValue().matcher(name).matches() && known.getKey().in(kind)) {
                return Optional.of(known.getKey());
            }
        }
        return DATE.matcher(name).matches() ? dateOf(kind) : Optional.empty();
    }

    private static Optional<Meaning> dateOf(RecordKind kind) {
        return switch (kind) {
            case AUDIT -> Optional.of(Meaning.CONTACT_AT);
            case SURVEY -> Optional.of(Meaning.SENT_AT);
            case ROSTER, FORM, STANDARD, EVENT, CASE, CONTACT -> Optional.empty();
        };
    }

    /** What that answer is worth, if it is one of the usual words. */
    static Optional<Worth> worth(String answer) {
        return Optional.ofNullable(ANSWERS.get(answer.strip().toLowerCase(Locale.ROOT)));
    }

    /** The purpose of an audit that goes by that word. */
    static Optional<Purpose> purpose(String answer) {
        return Optional.ofNullable(PURPOSES.get(answer.strip().toLowerCase(Locale.ROOT)));
    }

    /** Whether a column of that name says something of the audit as a whole, and is no question of its form. */
    static boolean isAboutTheAudit(String column) {
        return ABOUT_THE_AUDIT.matcher(plain(column)).matches();
    }

    /** Whether a column of that name sums up others. */
    static boolean isSum(String column) {
        return SUM.matcher(plain(column)).matches();
    }

    /** A column's name in lower-case words. */
    static String plain(String column) {
        return column.replaceAll("#\\s*$", " no")
                .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}%]+", " ")
                .strip();
    }

    /** A name with the given name first, as people are called: “Lopez, Maria” is Maria Lopez. */
    static String natural(String name) {
        Matcher parts = FAMILY_FIRST.matcher(name.strip());
        return parts.matches() && !SUFFIX.matcher(parts.group(2)).matches()
                ? parts.group(2) + " " + parts.group(1)
                : name.strip();
    }

    /** An id made from words: lower case, with hyphens. */
    static String id(String words) {
        String id = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).replaceAll("-[^-]*$", "");
    }

    private static final int LONGEST_ID = 60;
}
