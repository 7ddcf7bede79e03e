package io.github.mazescape.experiment.cells;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.mazescape.input.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An {@link Origin} as TOML. */
final class OriginFile {
    private static final TomlMapper MAPPER = new TomlMapper(TomlFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxNumberLength(400)
                    .maxStringLength(1 << 16)
                    .maxNameLength(256)
                    .build())
            .build());

    private OriginFile() {}

    /** The text of the file {@code experiment.toml}. */
    static String text(Origin origin) {
        StringBuilder text = new StringBuilder("# What the rows in cells.csv come from. The same command goes on.\n");
        text.append("experiment = ").append(quoted(origin.experiment())).append('\n');
        text.append("program = ").append(quoted(origin.program())).append('\n');
        text.append("precision = ").append(quoted(origin.precision())).append('\n');
        text.append("quick = ").append(origin.quick()).append('\n');
        if (!origin.shard().isEmpty()) {
            text.append("shard = ").append(quoted(origin.shard())).append('\n');
        }
        text.append("inputs = ").append(quoted(origin.inputs())).append('\n');
        text.append("command = ").append(quoted(origin.command())).append('\n');
        text.append("runs = [");
        for (String run : origin.runs()) {
            text.append("\n    ").append(quoted(run)).append(',');
        }
        text.append(origin.runs().isEmpty() ? "]\n" : "\n]\n").append("\n[parameters]\n");
        origin.parameters()
                .forEach((key, value) -> text.append(quoted(key))
                        .append(" = ")
                        .append(quoted(value))
                        .append('\n'));
        return text.toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append((char) character);
            } else if (character < ' ' || character == 0x7f) {
                quoted.append("\\u00").append(Character.forDigit(character >> 4, 16));
                quoted.append(Character.forDigit(character & 0xf, 16));
            } else {
                quoted.append((char) character);
            }
        });
        return quoted.append('"').toString();
    }

    /**
     * Reads what {@link #text(Origin)} wrote.
     *
     * @param source the file, for what is told of it
     * @throws InputException if the text is something else
     */
    static Origin parse(String text, Object source) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException wrong) {
            throw damaged(source, "TOML");
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("parameters").properties()) {
            parameters.put(entry.getKey(), text(entry.getValue(), source, "parameters." + entry.getKey()));
        }
        List<String> runs = new ArrayList<>();
        root.path("runs").forEach(run -> runs.add(text(run, source, "runs")));
        if (!root.path("quick").isBoolean()) {
            throw damaged(source, "quick");
        }
        String shard = root.has("shard") ? text(root.path("shard"), source, "shard") : "";
        if (!shard.isEmpty()) {
            shard = Shard.parse(shard, source).toString();
        }
        return new Origin(
                text(root.path("experiment"), source, "experiment"),
                text(root.path("program"), source, "program"),
                text(root.path("precision"), source, "precision"),
                root.path("quick").booleanValue(),
                text(root.path("inputs"), source, "inputs"),
                parameters,
                text(root.path("command"), source, "command"),
                runs,
                shard);
    }

    private static String text(JsonNode node, Object source, String key) {
        if (!node.isTextual()) {
            throw damaged(source, "a text as " + key);
        }
        return node.textValue();
    }

    private static InputException damaged(Object source, String expected) {
        return InputException.found(source, expected + ", as mazescape experiment wrote it", "something else")
                .advise("move the folder away, or name another --out");
    }
}
