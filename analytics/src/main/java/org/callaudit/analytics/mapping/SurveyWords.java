package org.callaudit.analytics.mapping;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which the columns of surveys are recognised: those of the tools they are made with, and questions as they are asked. */
final class SurveyWords {

    private static final String AGENT = "(agent|representative|rep|advisor|associate|operator)";
    private static final String CONTACT = "(call|contact|chat|visit|inquiry|enquiry)";
    private static final String MATTER =
            "(issue|problem|request|question|concern|inquiry|enquiry|matter|reason for (your )?" + CONTACT + ")s?";

    /** Of the first that matches; it comes before what is known of columns in general. */
    private static final List<Map.Entry<Meaning, Pattern>> COLUMNS = List.of(
            column(
                    Meaning.PERSONAL,
                    "name|user ?name|recipient (first |last )?name|recipient email|external (data )?reference"
                            + "|(what is |what s )?(please )?(enter |provide |give us |leave |share )?your (full |first |last |contact )?"
                            + "(name|e ?mail( address)?|(tele)?phone( number)?|mobile( number)?|(account|customer) (no|number|id)|address|zip code)( .*)?"
                            + "|what (is|s) your (full |first |last )?(name|e ?mail|phone|account|address|zip).*"),
            column(Meaning.SURVEY_ID, "id"),
            column(
                    Meaning.IGNORE,
                    "start ?date|start time|started|last modified time|progress|duration in seconds|finished|(response )?status"
                            + "|response set|distribution channel|user language|collector id|q recaptcha score"),
            column(
                    Meaning.TOPIC,
                    "(what (is|was) )?(the )?(main )?reason (for|of) (your |the )?" + CONTACT + ".*"
                            + "|what (is|was) (your |the )?" + CONTACT + " about.*|why did you (call|contact).*"),
            column(Meaning.CHANNEL, "how did you (contact|reach) us.*|contact channel"),
            column(
                    Meaning.COMMENT,
                    "(.* )?comments?( optional)?|anything else.*|(is|was) there anything.*|.*(other|further|additional) (comments?|feedback|suggestions?|thoughts).*"
                            + "|(please )?(tell us|explain|describe)( .*)?|why( .*)?"
                            + "|(what (is|was) )?the (main|primary|most important) reason for (your|this|the) (score|rating|answer).*"
                            + "|(what|how) (can|could|should|would|did) (we|you) .*(improve|better|change|different).*|.*suggestions?( .*)?"),
            column(
                    Meaning.AGENT_NAME,
                    "agent ?name|your " + AGENT + "|" + AGENT
                            + " you (spoke|talked|chatted) (to|with)|(what (is|was) )?(the )?name of (the |your )?"
                            + AGENT
                            + ".*|(what (is|was) )?(the |your )?" + AGENT + " s name|(which|what) " + AGENT
                            + " .*|who (helped|assisted|served) you.*|who did you (speak|talk|chat) (to|with).*"),
            column(Meaning.NPS, ".*likely.*recommend.*|would you recommend.*|recommend(ation)?|.*likely to refer.*"),
            column(Meaning.CES, ".*how (easy|difficult).*|.*made (it )?easy.*|.*easy (was it|to) .*"),
            column(
                    Meaning.CSAT,
                    ".*how satisfied.*|.*(are|were) you satisfied.*|i (am|was) satisfied.*|.*(rate|level of) (your )?(overall )?satisfaction.*"
                            + "|overall satisfaction .*|(overall )?how would you rate (the |your |our )?(overall )?(service|experience|support|"
                            + CONTACT + "|" + AGENT + ").*"),
            column(
                    Meaning.RESOLVED,
                    "(was|were|did|has|have|is|are)\\b.* " + MATTER + " (.* )?(resolved|solved|fixed)( .*)?"
                            + "|(was|were|did|has|have|is|are)\\b.* (resolve|solve|fix) .*" + MATTER + ".*"));

    private SurveyWords() {}

    private static Map.Entry<Meaning, Pattern> column(Meaning meaning, String words) {
        return entry(meaning, Pattern.compile(words));
    }

    /** @param name in plain words, without the number of a question before it */
    static Optional<Meaning> meaning(String name) {
        return COLUMNS.stream()
                .filter(known -> known.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
