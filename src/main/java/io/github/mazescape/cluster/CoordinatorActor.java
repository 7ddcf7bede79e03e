package io.github.mazescape.cluster;

import io.github.mazescape.cluster.JobDesk.Order;
import io.github.mazescape.cluster.JobDesk.Withdrawal;
import io.github.mazescape.cluster.RemoteMember.SentHome;
import io.github.mazescape.cluster.job.LostException;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.Answer;
import io.github.mazescape.cluster.message.Message.Dismissed;
import io.github.mazescape.cluster.message.Message.Failed;
import io.github.mazescape.cluster.message.Message.Goodbye;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.TaskPart;
import io.github.mazescape.cluster.message.Message.TaskWanted;
import io.github.mazescape.cluster.message.Message.Welcome;
import io.github.mazescape.cluster.message.MessageCodec;
import io.github.mazescape.cluster.work.TaskShelf;
import io.github.mazescape.evaluation.schedule.Fleet;
import io.github.mazescape.input.InputException;
import io.github.mazescape.input.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.pekko.actor.AbstractActorWithTimers;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.Props;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.ClusterEvent;
import org.apache.pekko.cluster.ClusterEvent.MemberDowned;
import org.apache.pekko.cluster.ClusterEvent.MemberEvent;
import org.apache.pekko.cluster.ClusterEvent.MemberExited;
import org.apache.pekko.cluster.ClusterEvent.MemberLeft;
import org.apache.pekko.cluster.ClusterEvent.MemberRemoved;
import org.apache.pekko.cluster.ClusterEvent.UnreachableMember;
import org.apache.pekko.cluster.UniqueAddress;
import org.jspecify.annotations.Nullable;
import scala.PartialFunction;
import scala.runtime.BoxedUnit;

/**
 * Takes in the workers that have joined, passes their answers to the fleet, and alone declares a machine gone: whoever
 * cannot be reached is downed.
 */
final class CoordinatorActor extends AbstractActorWithTimers {
    /** Tells all workers that this is the end; answered by itself. */
    enum Farewell {
        FAREWELL
    }

    private enum Tick {
        TICK
    }

    private static final Duration TICK = Duration.ofSeconds(2);
    /** After so many ticks one that was sent home and does not go is cut off. */
    private static final int TICKS_TO_GO = 5;
    /** Each holds a connection and its buffers. */
    static final int MOST_MEMBERS = 256;

    private final Fleet fleet;
    private final Consumer<String> report;
    private final TaskShelf tasks = new TaskShelf();
    private final JobDesk jobs = new JobDesk();
    /** Where jobs are done; whoever asks for such places hands them in. */
    private final List<RemotePlaces> places = new ArrayList<>();

    private final Cluster cluster = Cluster.get(getContext().getSystem());
    /** The engines that are members of the cluster, by their addresses; another one may come at the same. */
    private final Map<Address, UniqueAddress> joined = new HashMap<>();

    private final Map<UniqueAddress, Refusal> sentHome = new HashMap<>();
    private final Map<ActorRef, RemoteMember> members = new LinkedHashMap<>();

    /** Why an engine was sent home; it has to be gone after some ticks. */
    private static final class Refusal {
        private final String why;
        private final ActorRef worker;
        private int ticks;

        Refusal(String why, ActorRef worker) {
            this.why = why;
            this.worker = worker;
        }
    }

    private CoordinatorActor(Fleet fleet, Consumer<String> report) {
        this.fleet = fleet;
        this.report = report;
    }

    static Props props(Fleet fleet, Consumer<String> report) {
        return Props.create(CoordinatorActor.class, () -> new CoordinatorActor(fleet, report));
    }

    @Override
    public void preStart() {
        cluster.subscribe(getSelf(), ClusterEvent.initialStateAsEvents(), MemberEvent.class, UnreachableMember.class);
        cluster.join(cluster.selfAddress());
        getTimers().startTimerWithFixedDelay("tick", Tick.TICK, TICK);
    }

    @Override
    public void postStop() {
        cluster.unsubscribe(getSelf());
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(Letter.class, this::read)
                .match(UnreachableMember.class, event -> {
                    cluster.down(event.member().address());
                    gone(event.member().uniqueAddress());
                })
                .match(MemberRemoved.class, event -> {
                    gone(event.member().uniqueAddress());
                    sentHome.remove(event.member().uniqueAddress());
                })
                .match(MemberDowned.class, event -> gone(event.member().uniqueAddress()))
                .match(MemberLeft.class, event -> gone(event.member().uniqueAddress()))
                .match(MemberExited.class, event -> gone(event.member().uniqueAddress()))
                .match(
                        MemberEvent.class,
                        event -> joined.put(
                                event.member().address(), event.member().uniqueAddress()))
                .match(SentHome.class, this::sendHome)
                .match(Order.class, this::begin)
                .match(Withdrawal.class, jobs::withdraw)
                .match(Tick.class, tick -> tick())
                .match(RemotePlaces.class, wanted -> {
                    places.add(wanted);
                    members.values().forEach(wanted::joined);
                })
                .match(Farewell.class, farewell -> {
                    members.values().forEach(member -> member.send(new Goodbye()));
                    getSender().tell(farewell, getSelf());
                })
                .build();
    }

    /** Whatever a message does, those who have joined stay: the engine would begin this actor anew, without them. */
    @Override
    public void aroundReceive(PartialFunction<Object, BoxedUnit> receive, Object message) {
        try {
            super.aroundReceive(receive, message);
        } catch (RuntimeException bug) {
            report.accept("a message of " + getSender().path().address().hostPort() + " was left out: "
                    + PlainText.said(bug));
        }
    }

    private void tick() {
        jobs.tick();
        sentHome.forEach((engine, refusal) -> {
            if (++refusal.ticks == TICKS_TO_GO) {
                cluster.down(engine.address());
            }
        });
    }

    private void read(Letter letter) {
        ActorRef sender = getSender();
        UniqueAddress engine = joined.get(sender.path().address());
        if (engine == null) {
            return;
        }
        Refusal refusal = sentHome.get(engine);
        if (refusal != null) {
            // Another one at its address, of whose engine the cluster has not told yet, will ask again.
            if (sender.equals(refusal.worker)) {
                dismiss(sender, refusal.why);
            }
            return;
        }
        RemoteMember member = members.get(sender);
        try {
            Message message = MessageCodec.decode(letter.bytes());
            if (message instanceof Hello hello) {
                welcome(hello, member);
            } else if (member != null) {
                take(message, member);
            }
        } catch (InputException e) {
            String why = "sent no " + e.getMessage();
            if (member != null) {
                member.refuse(why);
            } else {
                refuse(host(engine.address()), why);
            }
        }
    }

    /** Sends one home that was not taken in. */
    private void refuse(String name, String why) {
        sentHome.put(Objects.requireNonNull(joined.get(getSender().path().address())), new Refusal(why, getSender()));
        dismiss(getSender(), why);
        report.accept("machine " + name + " is sent home: " + why);
    }

    private void dismiss(ActorRef worker, String why) {
        worker.tell(new Letter(MessageCodec.encode(new Dismissed(why))), getSelf());
    }

    private void welcome(Hello hello, @Nullable RemoteMember known) {
        RemoteMember member = known;
        if (member == null && members.size() == MOST_MEMBERS) {
            refuse(hello.name(), "came when " + MOST_MEMBERS + " others were here, which is all that may be");
            return;
        }
        if (member == null) {
            member = new RemoteMember(hello, getSender(), getSelf(), tasks, fleet);
            members.put(getSender(), member);
            fleet.join(member);
            for (RemotePlaces wanted : places) {
                wanted.joined(member);
            }
            report.accept(named(member) + " has joined with " + hello.threads()
                    + (hello.threads() == 1 ? " thread" : " threads"));
        }
        member.send(new Welcome());
    }

    private void take(Message message, RemoteMember member) {
        if (message instanceof Answer answer) {
            fleet.answered(member, answer.part(), answer.results(), answer.worked());
        } else if (message instanceof Failed failed) {
            fleet.failed(member, failed.part());
        } else if (message instanceof TaskWanted wanted) {
            TaskPart piece = tasks.piece(wanted);
            if (piece != null) {
                member.send(piece);
            }
        } else {
            jobs.take(message, member);
        }
    }

    private void begin(Order order) {
        if (members.get(order.member().worker()) == order.member()) {
            jobs.begin(order);
        } else {
            order.outcome().completeExceptionally(new LostException("it has left"));
        }
    }

    private void lose(RemoteMember member) {
        places.forEach(wanted -> wanted.left(member));
        jobs.gone(member);
    }

    private void sendHome(SentHome sent) {
        ActorRef worker = sent.member().worker();
        UniqueAddress engine = joined.get(worker.path().address());
        if (engine != null) {
            sentHome.putIfAbsent(engine, new Refusal(sent.why(), worker));
        }
        if (members.remove(worker) != null) {
            lose(sent.member());
            report.accept(named(sent.member()) + " is sent home: " + sent.why());
        }
    }

    private void gone(UniqueAddress engine) {
        Address address = engine.address();
        if (!joined.remove(address, engine)) {
            return;
        }
        for (RemoteMember member : List.copyOf(members.values())) {
            if (member.worker().path().address().equals(address)) {
                members.remove(member.worker());
                fleet.leave(member);
                lose(member);
                report.accept(named(member) + " has left");
            }
        }
    }

    private static String host(Address address) {
        return address.getHost().orElse("");
    }

    private static String named(RemoteMember member) {
        return "machine " + member.name();
    }
}
