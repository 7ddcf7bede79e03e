package io.github.mazescape.settings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The defaults and presets of one time. Files tell only what differs from a default or a preset, so the version of a
 * file says which of them it means, and it goes on to mean these when the defaults have changed.
 *
 * <p>Whoever changes a default or a preset adds an edition, and keeps the old value as data of the one before.
 */
public enum Edition {
    /** Of files of version 1. */
    FIRST(1, Settings.standards(FirstEdition.DEFAULTS), FirstEdition.PRESETS),
    /** Of files of version 2: what {@link Parameters} and {@link Preset} declare. */
    SECOND(2, Settings.defaults(), byName(Preset.ALL));

    /** The newest: what holds where nothing names a version. */
    public static final Edition TODAY = SECOND;

    private final int version;
    private final Settings defaults;
    private final Map<String, List<String>> presets;

    Edition(int version, Settings defaults, Map<String, List<String>> presets) {
        this.version = version;
        this.defaults = defaults;
        this.presets = presets;
    }

    /**
     * Where settings may be told from.
     *
     * @param edition whose defaults and preset are meant
     * @param preset the name of the preset
     * @param differences what is not as in the preset
     */
    public record Start(Edition edition, String preset, List<Difference> differences) {}

    private static Map<String, List<String>> byName(List<Preset> presets) {
        return presets.stream()
                .collect(Collectors.toMap(Preset::name, Preset::assignments, (a, b) -> a, LinkedHashMap::new));
    }

    /** The number of this edition in files, from 1. */
    public int version() {
        return version;
    }

    /** The edition of a version as it stands in a file, if it is known. */
    public static Optional<Edition> of(String version) {
        return Stream.of(values())
                .filter(edition -> version.equals(Integer.toString(edition.version)))
                .findFirst();
    }

    /** The versions that are known, each with something before and behind it, as messages name them. */
    public static String versions(String before, String behind) {
        return Stream.of(values())
                .map(edition -> before + edition.version + behind)
                .collect(Collectors.joining(" or "));
    }

    /** Every parameter at its default. */
    public Settings defaults() {
        return defaults;
    }

    /** Whether a value is the default of a parameter in any edition. */
    static boolean isDefault(Parameter parameter, Object value) {
        return Stream.of(values())
                .anyMatch(edition -> edition.defaults.value(parameter).equals(value));
    }

    /**
     * The assignments of a preset.
     *
     * @throws io.github.mazescape.input.InputException if there is none of this name, naming the nearest
     */
    public List<String> assignments(String preset) {
        return Optional.ofNullable(presets.get(preset))
                .orElseThrow(() -> Preset.unknown(preset, List.copyOf(presets.keySet())));
    }

    /** The defaults with the assignments of a preset; see {@link #assignments}. */
    public Settings settings(String preset) {
        return defaults.with(assignments(preset), "preset " + preset);
    }

    /** The edition and preset from which settings differ least, of equals the first. */
    public static Start nearest(Settings settings) {
        return nearest(settings, preset -> true);
    }

    /** The edition from whose defaults settings differ least, of equals the first. */
    public static Start nearestDefaults(Settings settings) {
        return nearest(settings, Preset.REFERENCE.name()::equals);
    }

    private static Start nearest(Settings settings, Predicate<String> presets) {
        return Stream.of(values())
                .flatMap(edition -> edition.presets.keySet().stream()
                        .filter(presets)
                        .map(preset -> new Start(
                                edition, preset, edition.settings(preset).differences(settings))))
                // What is unused beside mazes from files could not be named beside them.
                .filter(start -> start.differences().stream()
                        .noneMatch(difference -> Conflicts.unused(difference.parameter(), settings)))
                .min(Comparator.comparingInt(start -> start.differences().size()))
                .orElseThrow();
    }
}
