package io.github.mazescape.cluster;

import io.github.mazescape.cluster.message.AnswerCodec;
import io.github.mazescape.cluster.message.Digest;
import io.github.mazescape.cluster.message.GiveCodec;
import io.github.mazescape.cluster.message.Message;
import io.github.mazescape.cluster.message.Message.Dismissed;
import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.Revoke;
import io.github.mazescape.cluster.message.MessageCodec;
import io.github.mazescape.cluster.work.TaskShelf;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.schedule.Fleet;
import io.github.mazescape.evaluation.schedule.Member;
import java.util.Locale;
import java.util.Optional;
import org.apache.pekko.actor.ActorRef;

/** A worker on another machine, as the fleet sees it: what the fleet asks of it goes out as letters. */
final class RemoteMember implements Member {
    /** The fleet has sent a worker home; for the coordinator's actor. */
    record SentHome(RemoteMember member, String why) {}

    private final Hello hello;
    private final ActorRef worker;
    private final String secret;
    private final ActorRef coordinator;
    private final TaskShelf tasks;
    private final Fleet fleet;

    /** @param secret that only comes to the worker, and to none that takes its place */
    RemoteMember(Hello hello, ActorRef worker, String secret, ActorRef coordinator, TaskShelf tasks, Fleet fleet) {
        this.hello = hello;
        this.worker = worker;
        this.secret = secret;
        this.coordinator = coordinator;
        this.tasks = tasks;
        this.fleet = fleet;
    }

    ActorRef worker() {
        return worker;
    }

    String secret() {
        return secret;
    }

    @Override
    public String name() {
        return hello.name();
    }

    /** The name under which the engine reaches it, which its certificate has to be for: it cannot make up another. */
    @Override
    public String machine() {
        return worker.path().address().getHost().orElse("").toLowerCase(Locale.ROOT);
    }

    @Override
    public int threads() {
        return hello.threads();
    }

    @Override
    public int most(Chunk chunk) {
        return Math.max(1, Math.min(GiveCodec.most(chunk.points(), chunk.topology()), AnswerCodec.most()));
    }

    @Override
    public void give(long part, Chunk chunk) {
        Optional<Digest> task = tasks.digest(chunk.task());
        if (task.isEmpty()
                || GiveCodec.most(chunk.points(), chunk.topology())
                        < chunk.points().size()) {
            fleet.failed(this, part);
            return;
        }
        send(new Give(
                part, task.get(), chunk.topology(), chunk.kernel().precision(), chunk.points(), chunk.forPicture()));
    }

    @Override
    public void revoke(long part) {
        send(new Revoke(part));
    }

    @Override
    public void dismiss(String why) {
        send(new Dismissed(why));
        coordinator.tell(new SentHome(this, why), ActorRef.noSender());
    }

    /** It has sent what is no result; it is sent home for that. */
    void refuse(String why) {
        fleet.refuse(this, why);
    }

    void send(Message message) {
        worker.tell(new Letter(MessageCodec.encode(message)), coordinator);
    }
}
