package io.github.mazescape.cluster;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.remote.artery.tcp.ConfigSSLEngineProvider;
import scala.Option;

/** The engine's own encryption, which also counts who comes and who is accepted: it does not tell of those it refuses. */
final class CountedEncryption extends ConfigSSLEngineProvider {
    private final Connections connections;

    /** For the engine. */
    CountedEncryption(ActorSystem system) {
        super(system);
        connections = system.settings().setup().get(EngineSetup.class).get().connections();
    }

    @Override
    public SSLEngine createServerSSLEngine(String hostname, int port) {
        SSLEngine engine = super.createServerSSLEngine(hostname, port);
        connections.open(engine);
        return engine;
    }

    @Override
    public Option<Throwable> verifyServerSession(String hostname, SSLSession session) {
        connections.accept();
        return super.verifyServerSession(hostname, session);
    }
}
