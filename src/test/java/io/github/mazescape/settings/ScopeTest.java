package io.github.mazescape.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a run, its task and its continuation depend on, as in version 0.1: run folders and bookmarks rely on it. */
class ScopeTest {
    private static Set<String> keys(Predicate<Parameter> which) {
        return Parameters.ALL.stream().filter(which).map(Parameter::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean in(Parameter parameter, String... groups) {
        return List.of(groups).contains(parameter.group());
    }

    @Test
    void thePlanHoldsAllButLooksSpeedKernelAndCheckpoints() {
        Set<String> expected = keys(parameter -> in(parameter, "", "maze", "task", "network", "evolution"));
        expected.remove("evolution.checkpoint");
        expected.add("evaluation.precision");
        assertEquals(expected, keys(parameter -> parameter.scope().planned()));
    }

    @Test
    void theSameRunMayBeLonger() {
        Set<String> expected = keys(parameter -> parameter.scope().planned());
        expected.remove("evolution.generations");
        assertEquals(expected, keys(parameter -> parameter.scope().decidesResults()));
    }

    @Test
    void theTaskIsTheMazesTheStepsTheSensesAndTheSeed() {
        assertEquals(
                keys(parameter -> in(parameter, "", "maze", "task")),
                keys(parameter -> parameter.scope() == Scope.TASK));
    }

    @Test
    void theDisplayIsTheLandscapeAndTheView() {
        assertEquals(
                keys(parameter -> in(parameter, "landscape", "view")),
                keys(parameter -> parameter.scope() == Scope.DISPLAY));
        assertEquals(
                Set.of("evaluation.kernel", "evolution.checkpoint"),
                keys(parameter -> parameter.scope() == Scope.MACHINE));
    }

    @Test
    void onlyWhatAPlanHoldsCanRestartOrReevaluateARun() {
        assertEquals(
                Set.of(),
                keys(parameter ->
                        parameter.effect() != Effect.LIVE && !parameter.scope().planned()));
    }
}
