package io.github.mazescape.experiment;

import io.github.mazescape.settings.Domain;
import io.github.mazescape.settings.Effect;
import io.github.mazescape.settings.Parameter;
import io.github.mazescape.settings.Scope;

/**
 * Something that can be set in an experiment, declared as settings are.
 *
 * @param parameter its declaration, with its default
 * @param quick what it is with {@code --quick} unless it is set
 */
public record ExperimentParameter(Parameter parameter, Object quick) {
    public ExperimentParameter {
        if (!parameter.domain().accept(quick).filter(quick::equals).isPresent()) {
            throw new IllegalArgumentException(parameter.key() + ": expected a quick value that is "
                    + parameter.domain().describe() + ", got " + quick);
        }
    }

    /** A whole number. */
    public static ExperimentParameter whole(
            String key, long standard, long quick, long least, long most, String unit, String help) {
        return of(key, new Domain.Whole(least, most, false), unit, standard, quick, help);
    }

    /** A real number. */
    public static ExperimentParameter real(
            String key, double standard, double quick, double least, double most, String unit, String help) {
        return of(key, new Domain.Real(least, most, false), unit, standard, quick, help);
    }

    private static ExperimentParameter of(
            String key, Domain domain, String unit, Object standard, Object quick, String help) {
        return new ExperimentParameter(
                new Parameter(key, domain, unit, standard, Effect.RESTARTS, Scope.RUN, help), quick);
    }
}
