package io.github.mazescape.cluster;

import io.github.mazescape.cluster.JobDesk.Order;
import io.github.mazescape.cluster.JobDesk.Withdrawal;
import io.github.mazescape.cluster.RemoteMember.SentHome;
import io.github.mazescape.cluster.job.LostException;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.Answer;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

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

    private final Fleet fleet;
    private final Consumer<String> report;
    private final TaskShelf tasks = new TaskShelf();
    private final JobDesk jobs = new JobDesk();
    /** Where jobs are done; whoever asks for such places hands them in. */
    private final List<RemotePlaces> places = new ArrayList<>();

    private final Cluster cluster = Cluster.get(getContext().getSystem());
    private final Set<Address> joined = new HashSet<>();
    private final Set<Address> sentHome = new HashSet<>();
    private final Map<ActorRef, RemoteMember> members = new LinkedHashMap<>();

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
                    gone(event.member().address());
                })
                .match(MemberRemoved.class, event -> gone(event.member().address()))
                .match(MemberDowned.class, event -> gone(event.member().address()))
                .match(MemberLeft.class, event -> gone(event.member().address()))
                .match(MemberExited.class, event -> gone(event.member().address()))
                .match(MemberEvent.class, event -> joined.add(event.member().address()))
                .match(SentHome.class, this::sendHome)
                .match(Order.class, this::begin)
                .match(Withdrawal.class, jobs::withdraw)
                .match(Tick.class, tick -> jobs.tick())
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

    private void read(Letter letter) {
        ActorRef sender = getSender();
        Address address = sender.path().address();
        if (!joined.contains(address) || sentHome.contains(address)) {
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
            sentHome.add(address);
            report.accept("machine " + host(address) + " is sent home: it sent no " + e.getMessage());
            cluster.down(address);
            gone(address);
        }
    }

    private void welcome(Hello hello, @Nullable RemoteMember known) {
        RemoteMember member = known;
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
        sentHome.add(worker.path().address());
        if (members.remove(worker) != null) {
            lose(sent.member());
            report.accept(named(sent.member()) + " is sent home: " + sent.why());
        }
    }

    private void gone(Address address) {
        joined.remove(address);
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
