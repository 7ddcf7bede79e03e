package io.github.mazescape.cli.bench;

/** How figures are printed. */
enum Format {
    /** A table for the user. */
    TABLE,
    /** One JSON object a line. */
    JSON
}
