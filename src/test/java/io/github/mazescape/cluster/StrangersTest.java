package io.github.mazescape.cluster;

import static io.github.mazescape.cluster.Landscapes.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mazescape.cluster.pair.Certificates;
import io.github.mazescape.cluster.pair.Pairing;
import io.github.mazescape.evaluation.Cancellation;
import io.github.mazescape.evaluation.Chunk;
import io.github.mazescape.evaluation.Cores;
import io.github.mazescape.evaluation.schedule.Fleet;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger can do to a coordinator: nothing. Afterwards it still works with a machine of its own. */
class StrangersTest {
    private static final String ADA = "127.0.0.2";
    private static final String BABBAGE = "127.0.0.3";
    private static final String CARLA = "127.0.0.4";
    private static final int MOST_LINES = 12;
    private static final double MOST_MIB = 60;
    private static final double MIB = 1 << 20;

    @TempDir
    private static Path folder;

    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static Coordinator coordinator;

    private double before;

    @BeforeAll
    static void open() {
        Pairing.make(folder.resolve("ours"), List.of(ADA, BABBAGE, CARLA));
        Pairing.make(folder.resolve("theirs"), List.of(BABBAGE));
        Fleet fleet = new Fleet(new Cores(1), false, System::nanoTime);
        coordinator = Coordinator.open(new Access(ADA, ADA, 0, ours(ADA)), fleet, LINES::add);
    }

    private static Certificates ours(String host) {
        return Certificates.read(folder.resolve("ours").resolve(host));
    }

    @AfterAll
    static void close() {
        coordinator.close();
        LINES.forEach(line -> System.out.println("told: " + line));
        assertTrue(LINES.size() <= MOST_LINES, LINES.size() + " lines");
    }

    @BeforeEach
    void measure() {
        before = heap();
    }

    private static double heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MIB;
    }

    private void assertNothingIsLeft(String what) throws InterruptedException {
        Thread.sleep(500);
        double after = heap();
        System.out.printf(Locale.ROOT, "%s: heap %.1f MiB before, %.1f MiB after%n", what, before, after);
        assertTrue(after - before < MOST_MIB, what + " left " + (after - before) + " MiB");
        assertEquals(1, coordinator.members().size(), what);
    }

    private static InetSocketAddress address() {
        String text = coordinator.address();
        return new InetSocketAddress(ADA, Integer.parseInt(text.substring(text.indexOf(':') + 1)));
    }

    /** Sends bytes without encryption, and returns how many come back that are no alert of TLS. */
    private static long sends(byte[] bytes) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(2000);
            socket.connect(address());
            socket.getOutputStream().write(bytes);
            return answer(socket.getInputStream());
        } catch (IOException e) {
            return 0;
        }
    }

    private static long answer(InputStream in) throws IOException {
        byte[] answer = in.readNBytes(1 << 16);
        return answer.length > 0 && answer[0] == 0x15 ? 0 : answer.length;
    }

    private static byte[] frame(int length, int bytes) {
        return ByteBuffer.allocate(9 + bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("AKKA\1".getBytes(StandardCharsets.US_ASCII))
                .putInt(length)
                .array();
    }

    @Test
    void garbageGetsNothing() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        assertEquals(0, sends("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < 20; i++) {
            byte[] garbage = new byte[1 + random.nextInt(5000)];
            random.nextBytes(garbage);
            assertEquals(0, sends(garbage));
        }
        assertNothingIsLeft("garbage");
    }

    @Test
    void anAnnouncedLengthOfTwoGigabytesOrLessThanNothingGetsNothing() throws Exception {
        for (int length : new int[] {Integer.MAX_VALUE, -5, Integer.MIN_VALUE, 1 << 20}) {
            assertEquals(0, sends(frame(length, 100_000)));
        }
        byte[] record = new byte[70_000];
        ByteBuffer.wrap(record).put((byte) 0x16).putShort((short) 0x0301).putShort((short) 0xffff);
        assertEquals(0, sends(record));
        assertNothingIsLeft("announced lengths");
    }

    /** Shakes hands over TLS as far as it gets, sends a frame of the engine, and returns the bytes that come back. */
    private static long shakes(SSLContext context) throws IOException {
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket()) {
            socket.setSoTimeout(2000);
            socket.connect(address());
            socket.startHandshake();
            socket.getOutputStream().write(frame(Integer.MAX_VALUE, 1000));
            return socket.getInputStream().readNBytes(1 << 16).length;
        } catch (IOException e) {
            return 0;
        }
    }

    private static SSLContext context(Certificates certificates) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificates.keys())) {
            keys.load(in, certificates.password().toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, certificates.password().toCharArray());
        return context(factory.getKeyManagers());
    }

    private static SSLContext context(KeyManager... keys) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keys, new TrustManager[] {new TrustsAll()}, null);
        return context;
    }

    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void noCertificateAndOneOfAnotherAuthorityGetNothing() throws Exception {
        assertEquals(0, shakes(context(new KeyManager[0])));
        assertEquals(
                0, shakes(context(Certificates.read(folder.resolve("theirs").resolve(BABBAGE)))));
        assertNothingIsLeft("certificates of strangers");
    }

    @Test
    void aWorkerOfAnotherAuthorityDoesNotJoin() throws Exception {
        Certificates theirs = Certificates.read(folder.resolve("theirs").resolve(BABBAGE));
        assertStaysOutside(new Access(BABBAGE, BABBAGE, 0, theirs));
    }

    /** Its certificate is by our authority, but for another machine than the one that it says it is. */
    @Test
    void aWorkerWithTheCertificateOfAnotherMachineDoesNotJoin() throws Exception {
        assertStaysOutside(new Access(CARLA, CARLA, 0, ours(BABBAGE)));
    }

    private void assertStaysOutside(Access access) throws Exception {
        try (LentThread impostor = new LentThread(access, coordinator.address())) {
            Thread.sleep(5000);
            System.out.println("it was told: " + impostor.lines());
            assertTrue(
                    impostor.lines().stream().noneMatch(line -> line.startsWith("joined")), impostor.lines()::toString);
            assertEquals(1, coordinator.members().size());
        }
    }

    @Test
    void manySmallConnectionsGetNothing() throws Exception {
        assertManyGetNothing(200);
    }

    /** With {@code -Dconnections=100000} of a hundred thousand, which takes some ten minutes. */
    @Test
    @Tag("long")
    void veryManySmallConnectionsGetNothing() throws Exception {
        assertManyGetNothing(Integer.getInteger("connections", 10_000));
    }

    private void assertManyGetNothing(int count) throws Exception {
        int said = LINES.size();
        for (int i = 0; i < count; i++) {
            try (Socket socket = new Socket()) {
                socket.connect(address());
                socket.getOutputStream().write(i);
            } catch (IOException e) {
                // It was thrown out while it spoke.
            }
        }
        assertNothingIsLeft(count + " connections");
        await("told", () -> LINES.stream().anyMatch(line -> line.matches("machines: refused [0-9]+ connections .*")));
        assertTrue(LINES.size() - said <= MOST_LINES, LINES.size() - said + " lines");
    }

    @Test
    void silentConnectionsTakeNoMoreThanSoMuch() throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 600; i++) {
                Socket socket = new Socket();
                silent.add(socket);
                socket.connect(address());
            }
            Thread.sleep(2000);
            assertNothingIsLeft("600 silent connections");
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void oneOfOursWorksAllTheSame() throws Exception {
        Chunk chunk = Landscapes.chunk(64);
        try (LentThread worker =
                new LentThread(new Access(BABBAGE, BABBAGE, 0, ours(BABBAGE)), coordinator.address())) {
            await("joined", () -> coordinator.members().size() == 2);
            Landscapes.assertSame(Landscapes.alone(chunk), coordinator.evaluate(chunk, new Cancellation()));
            assertTrue(worker.agentSteps() > 0);
        }
        await("gone", () -> coordinator.members().size() == 1);
    }
}
