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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.pekko.actor.AbstractActorWithTimers;
import org.apache.pekko.actor.ActorIdentity;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Identify;
import org.apache.pekko.actor.Props;
import org.apache.pekko.actor.Terminated;
import org.jspecify.annotations.Nullable;
import scala.PartialFunction;
import scala.runtime.BoxedUnit;

/**
 * Takes in the workers that say hello and can be reached, passes their answers to the fleet, and tells it who has gone:
 * the engine watches each.
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
    /** Each holds a connection and its buffers. */
    static final int MOST_MEMBERS = 256;

    private final Fleet fleet;
    private final Consumer<String> report;
    private final TaskShelf tasks = new TaskShelf();
    private final JobDesk jobs = new JobDesk();
    /** Where jobs are done; whoever asks for such places hands them in. */
    private final List<RemotePlaces> places = new ArrayList<>();

    /** Who has said hello, and is not known yet to be there where it says. */
    private final Map<ActorRef, Greeting> greeted = new Recent<>();

    /** Who was a member, and may not know that it is none any more: the engine may judge so on this side alone. */
    private final Map<ActorRef, RemoteMember> left = new Recent<>();

    /** Why a worker was sent home. */
    private final Map<ActorRef, String> sentHome = new Recent<>();

    private final Map<ActorRef, RemoteMember> members = new LinkedHashMap<>();

    /** @param secret that only comes to whom the greeting is from */
    private record Greeting(Hello hello, String secret) {}

    /** The last ones of however many come. */
    private static final class Recent<V> extends LinkedHashMap<ActorRef, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ActorRef, V> eldest) {
            return size() > MOST_MEMBERS;
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
        getTimers().startTimerWithFixedDelay("tick", Tick.TICK, TICK);
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(Letter.class, this::read)
                .match(ActorIdentity.class, this::hear)
                .match(Terminated.class, event -> gone(event.getActor()))
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

    /** What the engine watches is an address; whether it is still the same worker there, it tells who asks. */
    private void tick() {
        members.forEach((worker, member) -> worker.tell(new Identify(member.secret()), getSelf()));
        jobs.tick();
    }

    private void read(Letter letter) {
        ActorRef sender = getSender();
        String why = sentHome.get(sender);
        if (why != null) {
            dismiss(sender, why);
            return;
        }
        RemoteMember member = members.get(sender);
        try {
            Message message = MessageCodec.decode(letter.bytes());
            if (message instanceof Hello hello) {
                greet(hello, member);
            } else if (member != null) {
                take(message, member);
            }
        } catch (InputException e) {
            String odd = "sent no " + e.getMessage();
            if (member != null) {
                member.refuse(odd);
            } else {
                refuse(sender, sender.path().address().getHost().orElse(""), odd);
            }
        }
    }

    /** Sends one home that was not taken in. */
    private void refuse(ActorRef worker, String name, String why) {
        sentHome.put(worker, why);
        dismiss(worker, why);
        report.accept("machine " + name + " is sent home: " + why);
    }

    private void dismiss(ActorRef worker, String why) {
        worker.tell(new Letter(MessageCodec.encode(new Dismissed(why))), getSelf());
    }

    /**
     * Whoever has a certificate can say that it is some other machine; what goes there is encrypted for the machine of
     * that name alone. So one that is new is sent a secret first, which its engine sends back.
     */
    private void greet(Hello hello, @Nullable RemoteMember known) {
        ActorRef worker = getSender();
        RemoteMember former = left.get(worker);
        if (known != null) {
            known.send(new Welcome());
            return;
        } else if (former != null) {
            former.send(new Goodbye());
            return;
        }
        Greeting greeting = greeted.computeIfAbsent(
                worker, whoever -> new Greeting(hello, UUID.randomUUID().toString()));
        worker.tell(new Identify(greeting.secret()), getSelf());
    }

    /** What an engine answers: the worker is there, or there no longer. */
    private void hear(ActorIdentity identity) {
        Object secret = identity.correlationId();
        Optional<ActorRef> there = identity.getActorRef();
        if (there.isPresent()) {
            Greeting greeting = greeted.get(there.get());
            if (greeting != null && greeting.secret().equals(secret)) {
                welcome(there.get(), greeting);
            }
        } else {
            List<RemoteMember> replaced = members.values().stream()
                    .filter(member -> member.secret().equals(secret))
                    .toList();
            replaced.forEach(member -> gone(member.worker()));
        }
    }

    private void welcome(ActorRef worker, Greeting greeting) {
        greeted.remove(worker);
        Hello hello = greeting.hello();
        if (members.size() == MOST_MEMBERS) {
            refuse(worker, hello.name(), "came when " + MOST_MEMBERS + " others were here, which is all that may be");
            return;
        }
        RemoteMember member = new RemoteMember(hello, worker, greeting.secret(), getSelf(), tasks, fleet);
        members.put(worker, member);
        getContext().watch(worker);
        fleet.join(member);
        for (RemotePlaces wanted : places) {
            wanted.joined(member);
        }
        member.send(new Welcome());
        report.accept(named(member) + " has joined with " + hello.threads()
                + (hello.threads() == 1 ? " thread" : " threads"));
    }

    private void take(Message message, RemoteMember member) {
        if (message instanceof Goodbye) {
            member.send(new Goodbye());
            gone(member.worker());
        } else if (message instanceof Answer answer) {
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
        sentHome.put(worker, sent.why());
        if (members.remove(worker) != null) {
            getContext().unwatch(worker);
            lose(sent.member());
            report.accept(named(sent.member()) + " is sent home: " + sent.why());
        }
    }

    private void gone(ActorRef worker) {
        RemoteMember member = members.remove(worker);
        if (member != null) {
            getContext().unwatch(worker);
            left.put(worker, member);
            fleet.leave(member);
            lose(member);
            report.accept(named(member) + " has left");
        }
    }

    private static String named(RemoteMember member) {
        return "machine " + member.name();
    }
}
