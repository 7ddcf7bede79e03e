package io.github.mazescape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.store.format.OwnFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the package table of the design: who may import whom, and where randomness, clocks and foreign types may
 * appear.
 */
@AnalyzeClasses(packages = "io.github.mazescape", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.mazescape.";
    private static final String EJML = "org.ejml..";
    private static final String JENETICS = "io.jenetics..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String PROCESSING = "processing..";
    private static final List<String> ENGINE = List.of("org.apache.pekko..", "com.typesafe..", "scala..");
    private static final int MOST_FILES = 20;
    private static final double MOST_SHARE = 0.25;

    /** Every package, bottom up: each may import only what stands before it. */
    private static final List<String> BOTTOM_UP = List.of(
            "input",
            "seed",
            "maze",
            "maze.foreign",
            "network",
            "network.dynamics",
            "foraging",
            "evaluation",
            "evaluation.recording",
            "evaluation.schedule",
            "statistics",
            "symmetry",
            "evolution",
            "landscape",
            "landscape.zoom",
            "settings",
            "run",
            "brush",
            "terminal",
            "store.format",
            "store.bookmark",
            "store",
            "experiment",
            "experiment.cells",
            "experiment.control",
            "experiment.toy",
            "experiment.symmetry",
            "experiment.behaviour",
            "experiment.crossover",
            "experiment.connectivity",
            "experiment.knockout",
            "experiment.neutral",
            "experiment.fractal",
            "experiment.chaos",
            "experiment.survey",
            "experiment.glass",
            "cluster.pair",
            "cluster.job",
            "cluster.message",
            "cluster.work",
            "cluster",
            "draw.kit",
            "draw.axis",
            "draw.colour",
            "draw.glide",
            "draw.brush",
            "draw.lineage",
            "draw.profile",
            "draw.landscape",
            "draw.figure",
            "draw.maze",
            "draw.network",
            "draw.chart",
            "draw.plot",
            "experiment.report",
            "draw.sandbox",
            "film.map",
            "film",
            "live.chart",
            "live.lineage",
            "film.camera",
            "web",
            "web.zoom",
            "web.sweep",
            "web.gallery",
            "live.worker",
            "live.brush",
            "live.seeds",
            "live.aligned",
            "live.pilot",
            "live.picture",
            "live",
            "window.command",
            "window.files",
            "window.chart",
            "window.brush",
            "window.guide",
            "window.lineage",
            "window.canvas",
            "window.about",
            "window.terrain",
            "window.panel",
            "window.trial",
            "window",
            "sketch",
            "sketch.launch",
            "cli.option",
            "cli.sweep",
            "cli.bench",
            "cli.experiment",
            "cli.tile",
            "cli");

    @ArchTest
    static final ArchRule inputImportsNothing = imports("input");

    @ArchTest
    static final ArchRule seedImportsNothing = imports("seed");

    @ArchTest
    static final ArchRule mazeImportsItsRow = imports("maze", "input", "seed");

    @ArchTest
    static final ArchRule foreignMazesImportMazes = imports("maze.foreign", "maze", "input", "seed");

    @ArchTest
    static final ArchRule networkImportsNothing = imports("network");

    @ArchTest
    static final ArchRule dynamicsImportNetworks = imports("network.dynamics", "network", EJML);

    @ArchTest
    static final ArchRule foragingImportsItsRow = imports("foraging", "maze", "network", "seed");

    @ArchTest
    static final ArchRule evaluationImportsItsRow =
            imports("evaluation", "foraging", "maze", "network", "network.dynamics");

    @ArchTest
    static final ArchRule recordingsImportEvaluation =
            imports("evaluation.recording", "evaluation", "foraging", "maze", "network");

    @ArchTest
    static final ArchRule schedulesImportEvaluation = imports("evaluation.schedule", "evaluation", "foraging");

    @ArchTest
    static final ArchRule evolutionImportsItsRow =
            imports("evolution", "evaluation", "foraging", "network", "seed", JENETICS);

    @ArchTest
    static final ArchRule landscapeImportsItsRow =
            imports("landscape", "evaluation", "foraging", "input", "network", "seed", "symmetry", EJML);

    @ArchTest
    static final ArchRule statisticsImportSeeds = imports("statistics", "seed", EJML);

    @ArchTest
    static final ArchRule symmetryImportsItsRow =
            imports("symmetry", "evaluation", "foraging", "network", "network.dynamics", "seed", "statistics", EJML);

    @ArchTest
    static final ArchRule brushImportsItsRow = imports("brush", "foraging", "landscape", "maze");

    @ArchTest
    static final ArchRule settingsImportsItsRow = imports("settings", "input", JACKSON);

    @ArchTest
    static void noImportRunsUp(JavaClasses classes) {
        for (int i = 0; i < BOTTOM_UP.size(); i++) {
            String[] above = BOTTOM_UP.subList(i + 1, BOTTOM_UP.size()).stream()
                    .map(name -> ROOT + name)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + BOTTOM_UP.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    /** What is printed may be a stranger's: {@code terminal} makes it plain. The others print none of it. */
    @ArchTest
    static final ArchRule onlyTheTerminalPrints = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "terminal")
            .and()
            .doNotHaveSimpleName("BugReport")
            .and()
            .doNotHaveSimpleName("SettingsCommand")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "cli.MazeCommand$Generate")
            .and()
            .doNotHaveSimpleName("TerrainWindow")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule noCycle = slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theLiveCoreHasNoWindow = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "live..", ROOT + "run..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..", PROCESSING);

    @ArchTest
    static final ArchRule batchCommandsOpenNoWindow = noClasses()
            .that()
            .resideInAPackage(ROOT + "cli..")
            .and()
            .doNotHaveSimpleName("SandboxCommand")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "window..");

    /**
     * Above the ground floors a folder holds few enough files to be read as one thought, and no tree outgrows the rest.
     */
    @ArchTest
    static void foldersStaySmall(JavaClasses classes) throws IOException {
        Path root = Path.of("src/main/java/io/github/mazescape");
        Map<String, Long> lines = new TreeMap<>();
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".java")).toList()) {
                Path home = root.relativize(file).getParent();
                try (Stream<String> text = Files.lines(file)) {
                    lines.merge(home.getName(0).toString(), text.count(), Long::sum);
                }
                files.merge(home.toString(), 1, Integer::sum);
            }
        }
        files.keySet().removeAll(List.of("network", "foraging"));
        files.forEach((folder, count) -> assertTrue(count <= MOST_FILES, folder + " holds " + count + " files"));
        long whole = lines.values().stream().mapToLong(Long::longValue).sum();
        lines.forEach((tree, count) -> assertTrue(
                count <= MOST_SHARE * whole, tree + " holds " + count + " of " + whole + " lines of main code"));
    }

    /** What a parameter means to a run is its scope; groups only order files, tables and the panel. */
    @ArchTest
    static final ArchRule groupsMeanNothing = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "settings", ROOT + "window.panel")
            .should()
            .callMethod(Parameter.class, "group");

    @ArchTest
    static final ArchRule jeneticsStaysInside = staysInside(JENETICS, "evolution");

    @ArchTest
    static final ArchRule ejmlStaysInside =
            staysInside(EJML, "network", "landscape", "statistics", "symmetry", "experiment");

    /** The engine, not what is said through it nor how machines are paired. */
    @ArchTest
    static final ArchRule theEngineOfTheClusterStaysInside = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "cluster")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ENGINE.toArray(String[]::new));

    @ArchTest
    static final ArchRule processingStaysInside = staysInside(PROCESSING, "draw", "window", "sketch", "cli");

    @ArchTest
    static final ArchRule noForeignTypeInAPublicSignature = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(foreign())
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.anyElementThat(foreign()))
            .allowEmptyShould(true);

    /** A sketch imports only these packages, so the API for sketches may name no others. */
    @ArchTest
    static final ArchRule theApiForSketchesNamesOnlyWhatSketchesImport = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage(ROOT + "sketch")
            .should()
            .haveRawReturnType(hiddenFromSketches())
            .orShould()
            .haveRawParameterTypes(DescribedPredicate.anyElementThat(hiddenFromSketches()));

    @ArchTest
    static final ArchRule noGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    /** What the user can mend is one type, and all else is a bug; so no further type can mean either. */
    @ArchTest
    static final ArchRule oneExceptionForWhatTheUserCanMend = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "input.InputException")
            .should()
            .beAssignableTo(RuntimeException.class);

    @ArchTest
    static final ArchRule randomnessComesFromSeed = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "seed..", ROOT + "cluster.pair")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                    + "|java\\.security\\.SecureRandom|java\\.util\\.random\\.RandomGeneratorFactory")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule clocksOnlyWhereTimeIsShown = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "terminal..", ROOT + "live..", ROOT + "window..", ROOT + "sketch..", ROOT + "cli..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(Clock|Instant|LocalDateTime|ZonedDateTime|LocalDate|LocalTime)");

    /**
     * It follows no link, and holds the lock of what it clears. The report of a bug is a temporary file of a new name.
     */
    @ArchTest
    static final ArchRule oneClassDeletesAndRenamesFiles = noClasses()
            .that()
            .areNotAssignableTo(OwnFiles.class)
            .and()
            .doNotHaveSimpleName("BugReport")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it deletes, renames or replaces files",
                    call -> call.getTargetOwner().isEquivalentTo(Files.class)
                                    && call.getName()
                                            .matches(
                                                    "delete|deleteIfExists|move|copy|write|writeString|newOutputStream|newBufferedWriter")
                            || call.getTargetOwner().isEquivalentTo(File.class)
                                    && call.getName().matches("delete|deleteOnExit|renameTo")));

    @ArchTest
    static final ArchRule filesAreDataAndNeverObjects = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(Object(Input|Output)(Stream|Filter|Validation)?.*|Externalizable)"
                    + "|java\\.beans\\.XML(Decoder|Encoder)");

    @ArchTest
    static final ArchRule textIsTheSameInEveryLocale = noClasses()
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "it formats or changes case by the default locale; name Locale.ROOT",
                    ArchitectureTest::takesDefaultLocale));

    @ArchTest
    static final ArchRule noMutableStaticFields =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule everyClassHasARoom = classes()
            .should()
            .resideInAnyPackage(BOTTOM_UP.stream().map(name -> ROOT + name).toArray(String[]::new));

    /**
     * Whether a locale could have been given, as the first parameter or the last; {@code String.formatted} takes none.
     * What only the widgets of a window ask for may have that of the system.
     */
    private static boolean takesDefaultLocale(JavaCall<?> call) {
        CodeUnitCallTarget called = call.getTarget();
        if (called.getOwner().isEquivalentTo(String.class) && called.getName().equals("formatted")) {
            return true;
        }
        if (!called.getOwner().getPackageName().matches("java\\.(io|lang|text|time|util)(\\..+)?")) {
            return false;
        }
        List<String> given = names(called);
        List<String> first = new ArrayList<>(given);
        first.add(0, Locale.class.getName());
        List<String> last = new ArrayList<>(given);
        last.add(Locale.class.getName());
        return called.getOwner().getCodeUnits().stream()
                .filter(other -> other.getName().equals(called.getName()))
                .map(ArchitectureTest::names)
                .anyMatch(names -> names.equals(first) || names.equals(last));
    }

    private static List<String> names(HasParameterTypes called) {
        return called.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }

    private static ArchRule imports(String from, String... allowed) {
        List<String> packages =
                new ArrayList<>(List.of("java..", "org.jspecify..", "jdk.incubator.vector..", ROOT + from));
        for (String name : allowed) {
            packages.add(name.endsWith("..") ? name : ROOT + name);
        }
        return classes()
                .that()
                .resideInAPackage(ROOT + from)
                .should()
                .onlyDependOnClassesThat(resideIn(packages))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> resideIn(List<String> packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages.toArray(String[]::new))
                .or(DescribedPredicate.describe(
                        "primitive", type -> type.getBaseComponentType().isPrimitive()));
    }

    private static ArchRule staysInside(String library, String... homes) {
        String[] packages =
                List.of(homes).stream().map(name -> ROOT + name + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> hiddenFromSketches() {
        List<String> seen = List.of(
                "java..",
                "processing..",
                ROOT + "sketch",
                ROOT + "seed",
                ROOT + "maze",
                ROOT + "network",
                ROOT + "foraging",
                ROOT + "evaluation",
                ROOT + "evolution",
                ROOT + "landscape",
                ROOT + "settings");
        return DescribedPredicate.describe(
                "hidden from sketches", type -> !resideIn(seen).test(type.getBaseComponentType()));
    }

    private static DescribedPredicate<JavaClass> foreign() {
        return DescribedPredicate.describe("foreign", type -> {
            String name = type.getBaseComponentType().getName();
            return name.startsWith("io.jenetics.")
                    || name.startsWith("org.ejml.")
                    || name.startsWith("org.apache.pekko.")
                    || name.startsWith("com.typesafe.");
        });
    }
}
