package org.callaudit.analytics.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.callaudit.analytics.table.UnreadableTableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recognises the documents of evaluation tools. */
public final class EvaluationExport {

    /** Bytes; as a tree in memory they are some ten times as many. */
    private static final long MOST = 64L << 20;

    private static final int LOOKED_AT = 64;

    /** A file of brackets alone would be a hundred times its size in memory. */
    private static final long MOST_TOKENS = 6_000_000;

    private static final String IN_PARTS = "; export it in parts, such as a week each";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .build();

    /** Under these names interfaces deliver their documents by the page. */
    private static final List<String> ENVELOPES = List.of("entities", "evaluations", "conversations", "data");

    private EvaluationExport() {}

    /**
     * What the file holds: one document, an array of them, a page of an interface's answer, or a document a line. Empty if
     * it is no JSON, or of no use and by its name something else.
     *
     * @throws UnreadableTableException if it is named as JSON and damaged, too large, empty, or of no tool that is known
     * @throws IOException if it can't be read
     */
    public static Optional<ToolExport> read(Path file) throws IOException {
        if (!isJson(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(understood(file, String.valueOf(file.getFileName())));
        } catch (UnreadableTableException e) {
            if (isNamed(file)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Whether the file's name says that it is JSON. */
    public static boolean isNamed(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(json|jsonl|ndjson)");
    }

    private static ToolExport understood(Path file, String name) throws IOException {
        if (Files.size(file) > MOST) {
            throw new UnreadableTableException(name + " is larger than " + (MOST >> 20) + " MB" + IN_PARTS);
        }
        try {
            List<Node> documents = documents(file);
            if (documents.isEmpty()) {
                throw new UnreadableTableException(name + " holds no evaluations: it is an empty list");
            }
            return tool(documents)
                    .orElseThrow(() -> new UnreadableTableException(
                            name + " is of no tool that is known: evaluations of Amazon Connect, Genesys Cloud and"
                                    + " Zendesk QA are read as they are; export others as CSV or .xlsx"));
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (StreamConstraintsException e) {
            throw new UnreadableTableException(
                    name + " is larger, or nested deeper, than any export of evaluations" + IN_PARTS);
        } catch (JacksonException e) {
            throw new UnreadableTableException(name + " breaks off or is damaged" + where(e) + "; export it again");
        }
    }

    private static Optional<ToolExport> tool(List<Node> documents) {
        if (documents.stream().allMatch(ConnectExport::is)) {
            return Optional.of(ConnectExport.read(documents));
        }
        if (documents.stream().allMatch(GenesysExport::is)) {
            return Optional.of(GenesysExport.read(documents));
        }
        return documents.stream().allMatch(ZendeskExport::is)
                ? Optional.of(ZendeskExport.read(documents))
                : Optional.empty();
    }

    private static List<Node> documents(Path file) throws IOException {
        List<Node> documents = new ArrayList<>();
        try (InputStream in = text(file);
                JsonParser parser = MAPPER.createParser(in)) {
            while (parser.nextToken() != null) {
                JsonNode root = parser.readValueAsTree();
                opened(root).map(Node::new).forEach(documents::add);
            }
        }
        return documents;
    }

    private static Stream<JsonNode> opened(JsonNode root) {
        if (root.isArray()) {
            return root.valueStream().flatMap(EvaluationExport::opened);
        }
        return ENVELOPES.stream()
                .map(root::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .map(page -> page.valueStream().flatMap(EvaluationExport::opened))
                .orElseGet(() -> Stream.of(root));
    }

    private static boolean isJson(Path file) throws IOException {
        try (InputStream in = text(file)) {
            for (byte next : in.readNBytes(LOOKED_AT)) {
                if (!Character.isWhitespace(next)) {
                    return next == '{' || next == '[';
                }
            }
            return false;
        }
    }

    /** The file behind a byte order mark. */
    private static InputStream text(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(3);
        boolean marked = in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF;
        if (!marked) {
            in.reset();
        }
        return in;
    }

    private static String where(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** What to tell of documents that were left out because they are not finished; nothing if there are none. */
    static List<String> unfinished(int documents) {
        return documents == 0
                ? List.of()
                : List.of(documents + (documents == 1 ? " evaluation is" : " evaluations are")
                        + " not finished, and left out.");
    }
}
