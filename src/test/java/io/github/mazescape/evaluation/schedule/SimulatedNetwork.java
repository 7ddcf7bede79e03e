package io.github.mazescape.evaluation.schedule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.evaluation.schedule.Order.Dismiss;
import io.github.mazescape.evaluation.schedule.Order.Done;
import io.github.mazescape.evaluation.schedule.Order.Give;
import io.github.mazescape.evaluation.schedule.Order.Revoke;
import io.github.mazescape.evaluation.schedule.SimulatedMachine.Job;
import io.github.mazescape.seed.RandomStream;
import io.github.mazescape.seed.Seed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator with the real {@link Schedule} and simulated machines around it, in one thread and virtual time. Orders
 * and answers are delayed, lost, repeated and overtake each other; machines and the coordinator crash and come back.
 * The machines' coming and going is told reliably, if late: that is the engine's part.
 */
final class SimulatedNetwork {
    private static final double DETECTION = 2 * VirtualTime.SECOND;
    private static final double REST = VirtualTime.SECOND;
    private static final int NOTE = 160;
    /** Hears nothing. */
    static final Consumer<String> SILENT = text -> {};

    private static final long LIVES = 1L << 32;

    private final Scenario scenario;
    private final Consumer<String> log;
    private final RandomStream random;
    private final VirtualTime time = new VirtualTime();
    private final List<SimulatedMachine> machines = new ArrayList<>();
    private final SimulatedBatches batches = new SimulatedBatches();
    private final Set<String> named = new HashSet<>();
    private final @Nullable SimulatedMachine own;

    private Schedule<long[]> schedule;
    /** The members of the schedule by their numbers, and the numbers of the machines. */
    private final Map<Integer, SimulatedMachine> members = new TreeMap<>();

    private int life;
    private int wrongInThisLife;
    private long woken;

    /** @param log is told each order and each answer */
    SimulatedNetwork(Scenario scenario, long seed, Consumer<String> log) {
        this.scenario = scenario;
        this.log = log;
        random = new Seed(seed).child("network").stream();
        schedule = new Schedule<>(Arrays::equals, 0, scenario.comparedOneIn());
        own = scenario.ownThreads() < 0 ? null : own();
        begin();
        for (Scenario.Machine what : scenario.machines()) {
            add(what);
        }
        for (Scenario.Work work : scenario.batches()) {
            submit(work);
        }
        scenario.coordinatorCrashes().forEach(at -> time.at(at, this::crash));
    }

    private SimulatedMachine own() {
        Scenario.Machine what = new Scenario.Machine(
                "own",
                "own",
                scenario.ownThreads(),
                scenario.ownRate(),
                Scenario.Honesty.HONEST,
                false,
                Long.MAX_VALUE,
                0,
                List.of(),
                List.of());
        SimulatedMachine[] self = new SimulatedMachine[1];
        self[0] = new SimulatedMachine(
                time, what, random, (part, result, worked) -> answered(self[0], part, result, worked));
        return self[0];
    }

    private void add(Scenario.Machine what) {
        SimulatedMachine[] self = new SimulatedMachine[1];
        SimulatedMachine machine = new SimulatedMachine(
                time, what, random, (part, result, worked) -> onTheWay(() -> answered(self[0], part, result, worked)));
        self[0] = machine;
        machines.add(machine);
        time.at(what.joins(), () -> join(machine));
        for (long at : what.crashes()) {
            time.at(at, () -> {
                machine.crash();
                suspect(machine, random.nextDouble() * DETECTION);
                time.in(random.nextDouble() * 2 * DETECTION, () -> {
                    machine.restart();
                    join(machine);
                });
            });
        }
        for (long at : what.suspicions()) {
            time.at(at, () -> suspect(machine, 0));
            time.at(at + (long) DETECTION, () -> join(machine));
        }
    }

    private @Nullable Integer id(SimulatedMachine machine) {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue() == machine)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The coordinator hears that a machine is here; one that it knows has come anew. */
    private void join(SimulatedMachine machine) {
        if (machine.up()) {
            forget(id(machine));
            int id = schedule.join(
                    machine.what().name(), machine.what().host(), machine.what().threads(), time.now());
            members.put(id, machine);
            turn();
        }
    }

    private void suspect(SimulatedMachine machine, double in) {
        Integer id = id(machine);
        int then = life;
        time.in(in, () -> {
            if (life == then) {
                forget(id);
                turn();
            }
        });
    }

    /** How much fits into a message; within the coordinator there are none. */
    private IntUnaryOperator most(Scenario.Work work) {
        return id -> {
            SimulatedMachine machine = members.get(id);
            return machine == own ? Integer.MAX_VALUE : Math.max(1, work.most() / (1 + machines.indexOf(machine) % 3));
        };
    }

    private void forget(@Nullable Integer id) {
        if (id != null && members.remove(id) != null) {
            schedule.leave(id, time.now());
        }
    }

    void submit(Scenario.Work work) {
        SimulatedBatches.Batch batch = batches.add(work);
        time.at(work.at(), () -> {
            batch.open(schedule.submit(work.items(), work.cost(), most(work)));
            turn();
        });
        if (work.cancelled() < Long.MAX_VALUE) {
            time.at(work.cancelled(), () -> {
                if (batch.open()) {
                    batch.end(time.now());
                    schedule.cancel(batch.id(), time.now());
                    turn();
                }
            });
        }
    }

    /** The coordinator starts anew; all that it knows is which batches are open. */
    private void crash() {
        life++;
        schedule = new Schedule<>(Arrays::equals, life * LIVES, scenario.comparedOneIn());
        members.clear();
        wrongInThisLife = 0;
        begin();
        batches.reopen(work -> schedule.submit(work.items(), work.cost(), most(work)));
        for (SimulatedMachine machine : machines) {
            if (machine.what().joins() < time.now()) {
                time.in(random.nextDouble() * DETECTION, () -> join(machine));
            }
        }
        turn();
    }

    private void begin() {
        woken = Long.MAX_VALUE;
        if (own != null) {
            own.crash();
            own.restart();
            members.put(schedule.own("own", scenario.ownThreads(), time.now()), own);
        }
    }

    private void answered(SimulatedMachine machine, long part, long[] result, long worked) {
        Integer id = id(machine);
        if (id != null) {
            note("answer of " + id + " to " + part);
            schedule.answered(id, part, result, worked, time.now());
            turn();
        }
    }

    /** A message on its way: it may not arrive, or twice, and others may overtake it. */
    private void onTheWay(Runnable arrives) {
        int copies = random.nextDouble() < scenario.loss() ? 0 : random.nextDouble() < scenario.repeated() ? 2 : 1;
        for (int i = 0; i < copies; i++) {
            time.in(scenario.delay() - scenario.jitter() * StrictMath.log(1 - random.nextDouble()), arrives);
        }
    }

    /** Does what the schedule wants done. */
    private void turn() {
        for (Order<long[]> order : schedule.orders(time.now())) {
            note(order);
            if (order instanceof Give<long[]> give) {
                Job job = batches.job(give);
                to(give.member(), machine -> machine.give(job));
            } else if (order instanceof Revoke<long[]> revoke) {
                to(revoke.member(), machine -> machine.revoke(revoke.part()));
            } else if (order instanceof Dismiss<long[]> dismiss) {
                dismissed(dismiss);
            } else if (order instanceof Done<long[]> done) {
                wrongInThisLife += batches.end(done, time.now());
            }
        }
        check();
        long wake = schedule.wake();
        if (wake < Long.MAX_VALUE && wake != woken) {
            woken = wake;
            int then = life;
            time.at(wake, () -> {
                if (life == then && woken == wake) {
                    woken = Long.MAX_VALUE;
                    turn();
                }
            });
        }
    }

    private void note(Object what) {
        if (log != SILENT) {
            String text = what.toString();
            log.accept(time.now() / 1e9 + " " + text.substring(0, Math.min(NOTE, text.length())));
        }
    }

    private void to(int id, Consumer<SimulatedMachine> message) {
        SimulatedMachine machine = members.get(id);
        if (machine == null) {
            return;
        }
        if (machine == own) {
            message.accept(machine);
        } else {
            onTheWay(() -> message.accept(machine));
        }
    }

    private void dismissed(Dismiss<long[]> dismiss) {
        SimulatedMachine machine = members.remove(dismiss.member());
        if (machine == null) {
            return;
        }
        if (dismiss.why().contains("differ") || dismiss.why().contains("wrong")) {
            assertTrue(machine.lied(), () -> machine.what().name() + " is honest, but " + dismiss.why());
            named.add(machine.what().name());
        }
        time.in(REST, () -> {
            if (!named.contains(machine.what().name())) {
                join(machine);
            }
        });
    }

    /** What holds after every event. */
    private void check() {
        List<Standing> standings = schedule.standings();
        boolean work = batches.someNeverGiven();
        for (Standing standing : standings) {
            boolean served = standing.state() == Standing.State.NEW || standing.threads() == 0;
            assertTrue(!work || served || standing.underWay() >= 2, () -> standing + " waits at " + time.now());
        }
        int explained = wrongInThisLife == 0 ? 0 : unchecked(standings);
        assertTrue(wrongInThisLife <= explained, () -> wrongInThisLife + " wrong parts, and none known");
    }

    /** How many parts of liars the schedule says to have believed; very many where it has not them before it now. */
    private int unchecked(List<Standing> standings) {
        List<String> liars = machines.stream()
                .filter(machine -> !machine.honest() && machine.what().honesty() != Scenario.Honesty.LIAR)
                .map(machine -> machine.what().name())
                .toList();
        List<Standing> here =
                standings.stream().filter(s -> liars.contains(s.name())).toList();
        return liars.isEmpty()
                ? 0
                : here.size() < liars.size()
                        ? Integer.MAX_VALUE
                        : here.stream().mapToInt(Standing::unchecked).sum();
    }

    /** Lets time pass until all batches have ended. */
    void run(double limit) {
        while (!batches.ended()) {
            assertTrue(time.step(), "nothing happens any more");
            assertTrue(time.now() < limit * VirtualTime.SECOND, "still not done");
            assertTrue(time.made() < 400_000, "too many events");
        }
    }

    /** Whether a machine that has lied in finished batches is still believed. */
    boolean unfound() {
        return machines.stream()
                .anyMatch(machine -> machine.what().honesty() == Scenario.Honesty.LATE_LIAR
                        && machine.lied()
                        && !named.contains(machine.what().name()));
    }

    long now() {
        return time.now();
    }

    /** Items that were begun with, some of them more than once. */
    long begun() {
        return machines.stream().mapToLong(SimulatedMachine::items).sum() + (own == null ? 0 : own.items());
    }

    long items() {
        return batches.items();
    }

    /** Whether everybody here has proved itself; one that is alone cannot. */
    boolean proven() {
        List<Standing> all = schedule.standings();
        return all.size() == 1 || all.stream().noneMatch(standing -> standing.state() == Standing.State.NEW);
    }
}
