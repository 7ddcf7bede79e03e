package io.github.mazescape;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds the package table of the design: who may import whom, and where randomness, clocks and foreign types may appear. */
@AnalyzeClasses(packages = "io.github.mazescape", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.mazescape.";
    private static final String EJML = "org.ejml..";
    private static final String JENETICS = "io.jenetics..";
    private static final String JACKSON = "com.fasterxml.jackson..";
    private static final String PROCESSING = "processing..";
    private static final List<String> BOTTOM_UP = List.of(
            "seed",
            "maze",
            "network",
            "foraging",
            "evaluation",
            "evolution",
            "landscape",
            "settings",
            "record",
            "view",
            "app");

    @ArchTest
    static final ArchRule seedImportsNothing = imports("seed");

    @ArchTest
    static final ArchRule mazeImportsSeed = imports("maze", "seed");

    @ArchTest
    static final ArchRule networkImportsEjml = imports("network", EJML);

    @ArchTest
    static final ArchRule foragingImportsItsRow = imports("foraging", "maze", "network", "seed");

    @ArchTest
    static final ArchRule evaluationImportsItsRow = imports("evaluation", "foraging", "network");

    @ArchTest
    static final ArchRule evolutionImportsItsRow =
            imports("evolution", "evaluation", "foraging", "network", "seed", JENETICS);

    @ArchTest
    static final ArchRule landscapeImportsItsRow =
            imports("landscape", "evaluation", "foraging", "network", "seed", EJML);

    @ArchTest
    static final ArchRule settingsImportsJackson = imports("settings", JACKSON);

    @ArchTest
    static final ArchRule recordImportsAllAbove = imports("record", allAbove("record"));

    @ArchTest
    static final ArchRule viewImportsAllAboveAndProcessing = imports("view", allAbove("view", PROCESSING));

    @ArchTest
    static final ArchRule nothingImportsApp = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "app..");

    @ArchTest
    static final ArchRule noCycle = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jeneticsStaysInside = staysInside(JENETICS, "evolution");

    @ArchTest
    static final ArchRule ejmlStaysInside = staysInside(EJML, "network", "landscape");

    @ArchTest
    static final ArchRule processingStaysInside = staysInside(PROCESSING, "view", "app");

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

    @ArchTest
    static final ArchRule noGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule randomnessComesFromSeed = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "seed..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)"
                    + "|java\\.security\\.SecureRandom|java\\.util\\.random\\.RandomGeneratorFactory")
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule clocksOnlyInAppAndView = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "app..", ROOT + "view..")
            .should()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.time\\.(Clock|Instant|LocalDateTime|ZonedDateTime|LocalDate|LocalTime)");

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
            .resideInAnyPackage(
                    BOTTOM_UP.stream().map(name -> ROOT + name + "..").toArray(String[]::new));

    /**
     * Whether a locale could have been given, as the first parameter or the last; {@code String.formatted} takes none. What only the widgets of
     * a window ask for may have that of the system.
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
            packages.add(name.contains(".") ? name : ROOT + name);
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

    private static String[] allAbove(String name, String... more) {
        List<String> all = new ArrayList<>(BOTTOM_UP.subList(0, BOTTOM_UP.indexOf(name)));
        all.addAll(List.of(EJML, JACKSON));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
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

    private static DescribedPredicate<JavaClass> foreign() {
        return DescribedPredicate.describe("foreign", type -> {
            String name = type.getBaseComponentType().getName();
            return name.startsWith("io.jenetics.") || name.startsWith("org.ejml.");
        });
    }
}
