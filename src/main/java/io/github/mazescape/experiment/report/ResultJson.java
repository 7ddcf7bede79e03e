package io.github.mazescape.experiment.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.mazescape.experiment.Calibration;
import io.github.mazescape.experiment.Measure;
import io.github.mazescape.experiment.Plot;
import io.github.mazescape.experiment.Result;
import io.github.mazescape.experiment.Table;
import io.github.mazescape.settings.Decimal;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A result as JSON, for other programs. Numbers read back as exactly the same doubles; what is not finite is
 * {@code null}, and an open end of a tolerance as well.
 */
final class ResultJson {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

    private ResultJson() {}

    static String of(Reported reported) {
        Result result = reported.result();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("experiment", reported.name());
        root.put("question", reported.experiment().question());
        root.put("claim", reported.experiment().claim());
        root.put("source", reported.experiment().source());
        root.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        root.put("sentence", result.sentence());
        root.put("rule", result.rule());
        root.set("primary", measure(result.primary()));
        root.set("measures", array(result.measures(), ResultJson::measure));
        root.set("controls", array(result.controls(), ResultJson::measure));
        root.set("calibration", calibration(reported.calibration()));
        ArrayNode remarks = root.putArray("remarks");
        result.remarks().forEach(remarks::add);
        ArrayNode tables = root.putArray("tables");
        result.tables().stream()
                .map(Table::name)
                .map(name -> "tables/" + name + ".csv")
                .forEach(tables::add);
        ArrayNode plots = root.putArray("plots");
        result.plots().stream()
                .map(Plot::name)
                .map(name -> "plots/" + name + ".svg")
                .forEach(plots::add);
        root.set("basis", basis(reported.basis()));
        try {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            DefaultPrettyPrinter printer =
                    new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
            return MAPPER.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> one) {
        ArrayNode array = MAPPER.createArrayNode();
        items.stream().map(one).forEach(array::add);
        return array;
    }

    private static ObjectNode measure(Measure measure) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("name", measure.name());
        number(node, "estimate", measure.value().estimate());
        number(node, "low", measure.value().low());
        number(node, "high", measure.value().high());
        node.put("n", measure.value().n());
        node.put("unit", measure.unit());
        return node;
    }

    private static ObjectNode calibration(Calibration calibration) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("holds", calibration.holds());
        node.set("checks", array(calibration.checks(), check -> {
            ObjectNode one = MAPPER.createObjectNode();
            one.put("name", check.name());
            number(one, "measured", check.measured());
            number(one, "expected", check.expected());
            number(one, "low", check.low());
            number(one, "high", check.high());
            return one.put("holds", check.holds());
        }));
        return node;
    }

    private static ObjectNode basis(Basis basis) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("version", basis.version());
        node.put("command", basis.command());
        ArrayNode runs = node.putArray("runs");
        basis.runs().forEach(runs::add);
        ArrayNode settings = node.putArray("settings");
        basis.settings().forEach(settings::add);
        node.put("task", basis.task());
        node.put("network", basis.network());
        node.put("precision", basis.precision());
        node.put("quick", basis.quick());
        ObjectNode parameters = node.putObject("parameters");
        basis.parameters().forEach((key, value) -> {
            if (value instanceof Double real) {
                number(parameters, key, real);
            } else {
                parameters.put(key, ((Number) value).longValue());
            }
        });
        return node;
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, new BigDecimal(Decimal.of(value)));
        } else {
            node.putNull(name);
        }
    }
}
