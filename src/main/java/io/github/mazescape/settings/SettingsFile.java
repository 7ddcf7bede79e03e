package io.github.mazescape.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.mazescape.input.ByteOrderMark;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Settings as TOML. Files come from strangers: sizes are checked first, and nothing in a file is more than a value. */
final class SettingsFile {
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final Set<String> GROUPS = Parameters.ALL.stream()
            .map(Parameter::group)
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    private static final TomlMapper MAPPER = new TomlMapper(TomlFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxNumberLength(100)
                    .maxStringLength(4096)
                    .maxNameLength(256)
                    .build())
            .build());

    private SettingsFile() {}

    /** The edition that a file's version stands for; today's where it names none. */
    static Edition edition(String text, String source) {
        String toml = ByteOrderMark.without(text);
        JsonNode version = tree(toml, source).get("version");
        return version == null ? Edition.TODAY : edition(version, new Lines(toml, source));
    }

    private static Edition edition(JsonNode node, Lines lines) {
        Object version = value("version", node, lines);
        return Edition.of(version instanceof Long ? version.toString() : "")
                .orElseThrow(() -> InputException.got(
                                lines.where("version"), Edition.versions("", ""), Notation.shown(version))
                        .advise("read it with the version of Mazescape that wrote it"));
    }

    /**
     * What a file says, checked, in its order.
     *
     * @param base what holds for parameters that the file leaves out
     */
    static Map<Parameter, Object> read(String text, String source, Settings base) {
        String toml = ByteOrderMark.without(text);
        JsonNode root = tree(toml, source);
        Map<Parameter, Object> given = new LinkedHashMap<>();
        Lines lines = new Lines(toml, source);
        root.properties().forEach(entry -> readTop(entry.getKey(), entry.getValue(), lines, given, base));
        return given;
    }

    private static void readTop(String key, JsonNode node, Lines lines, Map<Parameter, Object> given, Settings base) {
        if (key.equals("version")) {
            edition(node, lines);
            return;
        }
        boolean isGroup = GROUPS.contains(key);
        if (isGroup && !node.isObject()) {
            throw InputException.got(lines.where(key), "a table", Notation.shown(raw(node)))
                    .advise("write [" + key + "] and its parameters below");
        }
        if (node.isObject()
                && !isGroup
                && node.isEmpty()
                && Parameters.find(key).isEmpty()) {
            throw InputException.at(lines.where(key))
                    .found("there is no such table")
                    .advise("did you mean [" + Nearest.of(key, GROUPS) + "]?");
        }
        if (node.isObject() && Parameters.find(key).isEmpty()) {
            node.properties()
                    .forEach(entry -> readOne(key + "." + entry.getKey(), entry.getValue(), lines, given, base));
        } else {
            readOne(key, node, lines, given, base);
        }
    }

    private static void readOne(String key, JsonNode node, Lines lines, Map<Parameter, Object> given, Settings base) {
        Parameter parameter =
                Parameters.find(key).orElseThrow(() -> Parameters.unknown(key).within(lines.place(key), ", "));
        given.put(parameter, Assignment.checked(parameter, value(key, node, lines), () -> lines.where(key), base));
    }

    private static JsonNode tree(String toml, String source) {
        if (toml.length() > MOST_CHARACTERS) {
            throw InputException.got(source, "at most " + MOST_CHARACTERS + " characters", toml.length())
                    .advise("is it a settings file?");
        }
        try {
            return MAPPER.readTree(toml);
        } catch (JacksonException wrong) {
            String line = wrong.getLocation() == null || wrong.getLocation().getLineNr() < 1
                    ? ""
                    : ", line " + wrong.getLocation().getLineNr();
            String said = wrong.getOriginalMessage();
            throw InputException.at(source + line)
                    .expected("TOML")
                    .got("something else: "
                            + PlainText.line(
                                    said == null ? "" : said.lines().findFirst().orElse(""), 200))
                    .advise("compare with what ./mazescape settings prints");
        }
    }

    /** A list as TOML writes it, unchecked. */
    static Object list(String key, String text) {
        JsonNode node = tree("x = " + text, key);
        JsonNode list = node.get("x");
        return node.size() == 1 && list != null ? raw(list) : text;
    }

    private static Object value(String key, JsonNode node, Lines lines) {
        return node.isIntegralNumber() ? whole(lines.whole(key, node.bigIntegerValue())) : raw(node);
    }

    private static Object whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValueExact() : number;
    }

    private static Object raw(JsonNode node) {
        if (node.isIntegralNumber()) {
            return whole(node.bigIntegerValue());
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(raw(element)));
            return list;
        }
        return node.isObject() ? new Table() : node.asText();
    }

    /** Stands for a table where a value was expected. */
    private record Table() {
        @Override
        public String toString() {
            return "a table";
        }
    }

    /** The complete, commented file, of the edition from whose defaults the settings differ least. */
    static String write(Settings settings) {
        Edition edition = Edition.nearestDefaults(settings).edition();
        StringBuilder file = new StringBuilder("# Mazescape settings: every parameter, its range and its default.\n"
                + "# A change is live (from the next generation), re-evaluates the population, or restarts the run.\n\n"
                + "# The version of this file: the defaults are those of that version.\nversion = "
                + edition.version() + "\n");
        String group = "";
        for (Parameter parameter : Parameters.ALL) {
            file.append('\n');
            if (!parameter.group().equals(group)) {
                group = parameter.group();
                file.append('[').append(group).append("]\n");
            }
            file.append("# ")
                    .append(parameter.help())
                    .append("\n# ")
                    .append(facts(parameter, edition))
                    .append('\n');
            if (Conflicts.unused(parameter, settings)) {
                file.append("# (not used: maze.files is given) ");
            }
            file.append(parameter.name())
                    .append(" = ")
                    .append(Notation.toml(settings.value(parameter)))
                    .append('\n');
        }
        return file.toString();
    }

    private static String facts(Parameter parameter, Edition edition) {
        String unit = parameter.unit().isEmpty() ? "" : " [" + parameter.unit() + "]";
        String standard = Notation.toml(edition.defaults().value(parameter));
        return parameter.domain().range() + unit + "; default " + standard + "; "
                + parameter.effect().word();
    }
}
