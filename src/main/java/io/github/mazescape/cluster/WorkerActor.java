package io.github.mazescape.cluster;

import io.github.mazescape.cluster.job.JobRunner;
import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.Dismissed;
import io.github.mazescape.cluster.message.Message.Failed;
import io.github.mazescape.cluster.message.Message.FilePart;
import io.github.mazescape.cluster.message.Message.FileWanted;
import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.cluster.message.Message.Goodbye;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.JobEnded;
import io.github.mazescape.cluster.message.Message.JobGiven;
import io.github.mazescape.cluster.message.Message.Revoke;
import io.github.mazescape.cluster.message.Message.TaskPart;
import io.github.mazescape.cluster.message.MessageCodec;
import io.github.mazescape.cluster.work.JobBench;
import io.github.mazescape.cluster.work.JobBench.Outcome;
import io.github.mazescape.cluster.work.TaskDesk;
import io.github.mazescape.cluster.work.Workbench;
import io.github.mazescape.evaluation.Backend;
import io.github.mazescape.foraging.Task;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.pekko.actor.AbstractActorWithTimers;
import org.apache.pekko.actor.ActorIdentity;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.Identify;
import org.apache.pekko.actor.Props;
import org.apache.pekko.actor.RootActorPath;
import org.apache.pekko.actor.Terminated;
import org.apache.pekko.remote.artery.ThisActorSystemQuarantinedEvent;
import org.jspecify.annotations.Nullable;

/** A worker at one coordinator: joins, does what it is given, and ends when either takes the other for gone. */
final class WorkerActor extends AbstractActorWithTimers {
    /**
     * How it ended.
     *
     * @param welcome whether it was taken in
     * @param dismissed why it was sent home; null where another coordinator may come
     */
    record End(boolean welcome, @Nullable String dismissed) {}

    /** What it needs of its surroundings. */
    record Surroundings(
            Hello hello,
            Address coordinator,
            Backend backend,
            Map<String, JobRunner> runners,
            LongSupplier nanos,
            Consumer<String> report) {}

    /** Tells it to leave its coordinator; it ends when that has taken place. */
    enum Leave {
        LEAVE
    }

    private enum Tick {
        TICK
    }

    private static final Duration TICK = Duration.ofMillis(500);
    private static final int PATIENCE_TICKS = 20;
    private static final int MOST_PARTS = 8;
    private static final int SELDOM_TICKS = 6;

    private final Surroundings with;
    private final CompletableFuture<End> end;
    private final TaskDesk tasks = new TaskDesk();
    /** Given before their task has come. */
    private final List<Give> waiting = new ArrayList<>();

    private final Workbench bench;
    private final JobBench jobs;
    private int ticks;
    /** For how many ticks nothing has come of the task that is waited for. */
    private int dryTicks;

    private @Nullable ActorRef coordinator;

    private WorkerActor(Surroundings with, CompletableFuture<End> end) {
        this.with = with;
        this.end = end;
        bench = new Workbench(with.backend(), with.nanos());
        ActorRef self = getSelf();
        jobs = new JobBench(with.runners(), with.hello().threads(), outcome -> self.tell(outcome, ActorRef.noSender()));
    }

    /** @param end is told how it ended */
    static Props props(Surroundings with, CompletableFuture<End> end) {
        return Props.create(WorkerActor.class, () -> new WorkerActor(with, end));
    }

    @Override
    public void preStart() {
        getContext().getSystem().getEventStream().subscribe(getSelf(), ThisActorSystemQuarantinedEvent.class);
        introduce();
        getTimers().startTimerWithFixedDelay("tick", Tick.TICK, TICK);
    }

    @Override
    public void postStop() {
        bench.close();
        jobs.close();
        end(null);
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(Letter.class, this::read)
                .match(Tick.class, tick -> again())
                .match(Outcome.class, outcome -> jobs.take(outcome, this::tell))
                .match(Leave.class, leave -> leave())
                .match(Terminated.class, coordinatorIsGone -> end(null))
                .match(ActorIdentity.class, this::hear)
                .match(ThisActorSystemQuarantinedEvent.class, takenForGone -> end(null))
                .build();
    }

    private void introduce() {
        getContext()
                .actorSelection(
                        new RootActorPath(with.coordinator(), "/").child("user").child(EngineSettings.COORDINATOR))
                .tell(letter(with.hello()), getSelf());
    }

    /** Says again what may have been lost. */
    private void again() {
        if (++ticks == PATIENCE_TICKS && coordinator == null) {
            with.report()
                    .accept("nobody answers at " + with.coordinator().hostPort().replaceFirst(".*@", "")
                            + " yet; it goes on trying");
        }
        if (coordinator == null) {
            introduce();
        } else if (!waiting.isEmpty() && ++dryTicks >= PATIENCE_TICKS) {
            fail(waiting.get(0).task(), "its task did not come");
        }
        if (!waiting.isEmpty()) {
            tell(tasks.wanted(waiting.get(0).task()));
        }
        if (ticks % SELDOM_TICKS == 0) {
            jobs.again().forEach(this::tell);
            if (coordinator != null) {
                tell(with.hello());
                coordinator.tell(new Identify(EngineSettings.COORDINATOR), getSelf());
            }
        }
    }

    /**
     * What the engine watches is an address; that another coordinator has come there, it tells who asks. That the same
     * one takes this worker for gone, it answers to a hello.
     */
    private void hear(ActorIdentity identity) {
        if (coordinator != null && identity.getActorRef().isEmpty()) {
            end(null);
        }
    }

    /** Says so, and ends when that was heard. */
    private void leave() {
        if (coordinator == null) {
            end(null);
        } else {
            tell(new Goodbye());
        }
    }

    private void end(@Nullable String dismissed) {
        end.complete(new End(coordinator != null, dismissed));
    }

    private void read(Letter letter) {
        ActorRef sender = getSender();
        if (coordinator == null ? !sender.path().address().equals(with.coordinator()) : !sender.equals(coordinator)) {
            return;
        }
        try {
            take(MessageCodec.decode(letter.bytes()));
        } catch (InputException e) {
            with.report().accept("the coordinator sent no " + e.getMessage());
        }
    }

    private void take(Message message) {
        if (message instanceof Goodbye) {
            end(null);
            return;
        } else if (message instanceof Dismissed dismissed) {
            end(PlainText.line(dismissed.why()));
            return;
        }
        if (coordinator == null) {
            coordinator = getSender();
            getContext().watch(coordinator);
            with.report().accept("joined " + with.coordinator().hostPort().replaceFirst(".*@", ""));
        }
        if (message instanceof Give give) {
            begin(give);
        } else if (message instanceof Revoke revoke) {
            waiting.removeIf(give -> give.part() == revoke.part());
            bench.revoke(revoke.part());
        } else if (message instanceof TaskPart part) {
            take(part);
        } else {
            takeOfJob(message);
        }
    }

    private void takeOfJob(Message message) {
        if (message instanceof JobGiven given) {
            jobs.begin(given, this::tell);
        } else if (message instanceof FilePart part) {
            jobs.take(part, this::tell);
        } else if (message instanceof FileWanted wanted) {
            Message piece = jobs.piece(wanted);
            if (piece != null) {
                tell(piece);
            }
        } else if (message instanceof JobEnded ended) {
            jobs.end(ended.job());
        }
    }

    private void begin(Give give) {
        if (bench.has(give.part()) || waiting.stream().anyMatch(other -> other.part() == give.part())) {
            return;
        }
        if (bench.parts() + waiting.size() >= MOST_PARTS) {
            tell(new Failed(give.part(), "too much at once"));
            return;
        }
        Optional<Task> task = tasks.task(give.task());
        if (task.isPresent()) {
            ActorRef self = getSelf();
            ActorRef to = getSender();
            bench.evaluate(give, task.get(), answer -> to.tell(letter(answer), self));
        } else {
            waiting.add(give);
            tell(tasks.wanted(waiting.get(0).task()));
        }
    }

    private void take(TaskPart part) {
        Digest digest = part.task();
        try {
            if (tasks.take(part)) {
                List<Give> ready = waiting.stream()
                        .filter(give -> give.task().equals(digest))
                        .toList();
                waiting.removeAll(ready);
                ready.forEach(this::begin);
            }
        } catch (InputException e) {
            fail(digest, String.valueOf(e.getMessage()));
        }
        dryTicks = 0;
        if (!waiting.isEmpty()) {
            tell(tasks.wanted(waiting.get(0).task()));
        }
    }

    /** Gives up what waits for a task; the coordinator knows what to do about it. */
    private void fail(Digest task, String why) {
        waiting.stream().filter(give -> give.task().equals(task)).forEach(give -> tell(new Failed(give.part(), why)));
        waiting.removeIf(give -> give.task().equals(task));
        dryTicks = 0;
    }

    private void tell(Message message) {
        if (coordinator != null) {
            coordinator.tell(letter(message), getSelf());
        }
    }

    private static Letter letter(Message message) {
        return new Letter(MessageCodec.encode(message));
    }
}
