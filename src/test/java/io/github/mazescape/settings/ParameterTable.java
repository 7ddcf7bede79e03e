package io.github.mazescape.settings;

/** The table of all parameters in Markdown, for docs/settings.md; and that of the presets. */
public final class ParameterTable {
    private ParameterTable() {}

    /** One row for each parameter, in the order of the catalogue; ends with a line break. */
    public static String parameters() {
        StringBuilder table = new StringBuilder("| parameter | default | range | unit | a change | what it is |\n"
                + "| --- | --- | --- | --- | --- | --- |\n");
        for (Parameter parameter : Parameters.ALL) {
            row(
                    table,
                    '`' + parameter.key() + '`',
                    '`' + Notation.toml(parameter.standard()) + '`',
                    parameter.domain().range(),
                    parameter.unit(),
                    parameter.effect().word(),
                    parameter.help());
        }
        return table.toString();
    }

    /** One row for each preset; ends with a line break. */
    public static String presets() {
        StringBuilder table = new StringBuilder("| preset | what it is | settings |\n| --- | --- | --- |\n");
        for (Preset preset : Preset.ALL) {
            String assignments = String.join("` `", preset.assignments());
            row(table, '`' + preset.name() + '`', preset.help(), assignments.isEmpty() ? "" : '`' + assignments + '`');
        }
        return table.toString();
    }

    private static void row(StringBuilder table, String... cells) {
        table.append('|');
        for (String cell : cells) {
            table.append(cell.isEmpty() ? "" : " " + cell.replace("|", "\\|")).append(" |");
        }
        table.append('\n');
    }
}
