package io.github.mazescape.run;

import io.github.mazescape.evolution.Generation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * From whom a network descends, as far back as its run is known. The line of a centre goes through the centres before
 * it; that of another individual through its parents, as {@link Generation#parents} notes them.
 *
 * @param ancestors some of its ancestors, oldest first, and last itself
 */
public record Lineage(List<Ancestor> ancestors) {
    public Lineage {
        ancestors = List.copyOf(ancestors);
    }

    /**
     * One network of the line.
     *
     * @param generation its generation
     * @param weights its weights. Not to be modified.
     */
    public record Ancestor(long generation, double[] weights) {}

    /**
     * A generation that is known, and from which earlier one that is known its individuals descend.
     *
     * @param generation the generation as it came about
     * @param before the number of the earlier one; 0 for none
     * @param parents for each individual the index of its ancestor in the earlier one; -1 for none. Empty where all
     *     descend from the centre before. Not to be modified.
     */
    record Step(Generation generation, long before, int[] parents) {
        /** The same, past the earlier generation, which is no longer known. */
        Step past(Step gone) {
            int[] composed = parents.clone();
            if (gone.before == 0) {
                Arrays.fill(composed, -1);
            } else if (gone.parents.length > 0) {
                for (int i = 0; i < composed.length; i++) {
                    composed[i] = composed[i] < 0 ? -1 : gone.parents[composed[i]];
                }
            }
            return new Step(generation, gone.before, composed);
        }
    }

    /** The line of the champion of where a run stands. */
    public static Lineage ofChampion(RunState state) {
        Generation raw = state.raw();
        if (raw.centre() >= 0) {
            List<Ancestor> centres = state.history().centres(raw.number());
            Collections.reverse(centres);
            return new Lineage(centres);
        }
        Lineage line = of(state, raw.number(), raw.championIndex());
        return line.ancestors.isEmpty() ? new Lineage(List.of(new Ancestor(raw.number(), raw.champion()))) : line;
    }

    /**
     * The line of an individual.
     *
     * @param state where the run stands
     * @param generation a generation up to there
     * @param index its place in the population as it came about
     * @return empty where that generation is not known
     */
    public static Lineage of(RunState state, long generation, int index) {
        return of(state.steps(), state.history(), generation, index);
    }

    static Lineage of(SortedMap<Long, Step> steps, ChampionPath history, long generation, int index) {
        List<Ancestor> line = new ArrayList<>();
        Step step = steps.get(generation);
        int at = index;
        while (step != null && at >= 0) {
            Generation here = step.generation();
            if (at == here.centre()) {
                line.addAll(history.centres(here.number()));
                break;
            }
            line.add(new Ancestor(here.number(), here.population()[at]));
            Step before = steps.get(step.before());
            if (before != null) {
                at = step.parents().length > 0
                        ? step.parents()[at]
                        : before.generation().centre();
            }
            step = before;
        }
        Collections.reverse(line);
        return new Lineage(line);
    }

    /**
     * The parents of a generation as places in the one before as it came about.
     *
     * @param raw the generation before as it came about
     * @param settled the same after what was changed right after it, which ranks its individuals anew
     */
    static int[] parentsIn(Generation raw, Generation settled, Generation made) {
        if (settled == raw || made.parents().length == 0) {
            return made.parents();
        }
        Map<double[], Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < raw.population().length; i++) {
            places.putIfAbsent(raw.population()[i], i);
        }
        int[] parents = made.parents().clone();
        for (int i = 0; i < parents.length; i++) {
            parents[i] = parents[i] < 0 ? -1 : places.getOrDefault(settled.population()[parents[i]], -1);
        }
        return parents;
    }

    /**
     * Some of the line, oldest first: its first, its last, and others between them, closer to each other at the
     * beginning, when more is learned.
     *
     * @param most how many at most, over 1
     */
    public List<Ancestor> spaced(int most) {
        if (ancestors.size() <= most) {
            return ancestors;
        }
        List<Ancestor> spaced = new ArrayList<>();
        long first = ancestors.get(0).generation();
        long last = ancestors.get(ancestors.size() - 1).generation();
        int from = 0;
        for (int i = 0; i < most; i++) {
            double share = (double) i / (most - 1);
            double wanted = first + share * share * (last - first);
            int latest = ancestors.size() - most + i;
            int best = from;
            while (best < latest
                    && Math.abs(ancestors.get(best + 1).generation() - wanted)
                            <= Math.abs(ancestors.get(best).generation() - wanted)) {
                best++;
            }
            spaced.add(ancestors.get(best));
            from = best + 1;
        }
        return spaced;
    }

    /** The line with about every n-th ancestor, so that there are at most so many, its first and last among them. */
    public List<Ancestor> thinned(int most) {
        int stride = Math.max(1, (ancestors.size() + most - 3) / Math.max(1, most - 1));
        List<Ancestor> thinned = new ArrayList<>();
        for (int i = 0; i < ancestors.size() - 1; i += stride) {
            thinned.add(ancestors.get(i));
        }
        if (!ancestors.isEmpty()) {
            thinned.add(ancestors.get(ancestors.size() - 1));
        }
        return thinned;
    }

    /** The network itself, or null where nothing is known. */
    public @Nullable Ancestor last() {
        return ancestors.isEmpty() ? null : ancestors.get(ancestors.size() - 1);
    }
}
