package io.github.mazescape.experiment.report;

import io.github.mazescape.experiment.Table;
import io.github.mazescape.settings.Decimal;
import java.util.List;
import java.util.stream.Collectors;

/** A table as comma-separated values (RFC 4180, with line feeds). Numbers read back as exactly the same doubles. */
final class TableText {
    private TableText() {}

    static String of(Table table) {
        StringBuilder text = new StringBuilder(line(table.columns()));
        for (Table.Line line : table.lines()) {
            text.append(quoted(line.label()));
            for (double number : line.numbers()) {
                text.append(',').append(Decimal.of(number));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> texts) {
        return texts.stream().map(TableText::quoted).collect(Collectors.joining(",")) + "\n";
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
