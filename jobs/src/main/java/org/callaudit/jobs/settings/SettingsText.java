package org.callaudit.jobs.settings;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A settings file as dotted keys and the texts behind them. Values stay texts here: YAML would read an unquoted 06:00
 * as 360, and {@code no} as false.
 *
 * @param entries in the order of the file
 * @param problems what could not be understood
 */
record SettingsText(Map<String, Entry> entries, List<String> problems) {

    /**
     * One key's value.
     *
     * @param values one for a plain value, any number for a list
     * @param line in the file, from 1
     */
    record Entry(List<String> values, boolean list, int line) {}

    static SettingsText parse(String yaml) {
        SettingsText text = new SettingsText(new LinkedHashMap<>(), new ArrayList<>());
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                text.flatten("", mapping);
            } else if (root != null) {
                text.problems.add(
                        Settings.FILE_NAME + ": holds no keys; write lines such as \"zone: America/Chicago\"");
            }
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            text.problems.add(Settings.FILE_NAME + " (line " + line + "): is not YAML, " + broken.getProblem()
                    + "; check the spaces at the start of the line, colons and quotes around it");
        }
        return text;
    }

    private void flatten(String prefix, MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            String key = prefix + (tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?");
            if (tuple.getValueNode() instanceof MappingNode inner) {
                flatten(key + ".", inner);
            } else {
                put(key, line, tuple.getValueNode());
            }
        }
    }

    private void put(String key, int line, Node value) {
        Entry entry = value instanceof SequenceNode sequence
                ? new Entry(
                        sequence.getValue().stream().map(SettingsText::scalar).toList(), true, line)
                : new Entry(List.of(scalar(value)), false, line);
        Entry earlier = entries.putIfAbsent(key, entry);
        if (earlier != null) {
            problems.add(key + " (line " + line + "): is set twice, first on line " + earlier.line() + "; keep one");
        }
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }
}
