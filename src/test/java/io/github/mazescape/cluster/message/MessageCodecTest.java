package io.github.mazescape.cluster.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.github.mazescape.cluster.job.JobFiles;
import io.github.mazescape.cluster.message.Message.Answer;
import io.github.mazescape.cluster.message.Message.Dismissed;
import io.github.mazescape.cluster.message.Message.Failed;
import io.github.mazescape.cluster.message.Message.FilePart;
import io.github.mazescape.cluster.message.Message.FileWanted;
import io.github.mazescape.cluster.message.Message.Give;
import io.github.mazescape.cluster.message.Message.Goodbye;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.JobDone;
import io.github.mazescape.cluster.message.Message.JobEnded;
import io.github.mazescape.cluster.message.Message.JobFailed;
import io.github.mazescape.cluster.message.Message.JobFile;
import io.github.mazescape.cluster.message.Message.JobGiven;
import io.github.mazescape.cluster.message.Message.Revoke;
import io.github.mazescape.cluster.message.Message.TaskPart;
import io.github.mazescape.cluster.message.Message.TaskWanted;
import io.github.mazescape.cluster.message.Message.Welcome;
import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.PlanePoints;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.input.InputException;
import io.github.mazescape.network.Cell;
import io.github.mazescape.network.Topology;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageCodecTest {
    /** Where the number of points of a plane lies in its message. */
    private static final int COUNT =
            MessageCodec.HEAD + 8 + Digest.BYTES + 12 + 4 + 1 + 3 * 8 * Samples.TOPOLOGY.weightCount();

    private static Stream<Message> plainMessages() {
        Digest digest = Digest.of(new byte[] {1, 2, 3});
        return Stream.of(
                new Hello("ada/12", 8),
                new Welcome(),
                new Revoke(-1),
                new Failed(3, "no \u00e4"),
                new TaskWanted(digest, 17),
                new JobGiven(5, "run", List.of(new JobFile("a/b.txt", digest, 3), new JobFile("c", digest, 0))),
                new JobDone(5, List.of()),
                new JobFailed(5, "no memory"),
                new JobEnded(5),
                new FileWanted(5, digest, 1 << 19),
                new Goodbye(),
                new Dismissed("it gave other bits"));
    }

    @ParameterizedTest
    @MethodSource("plainMessages")
    void aMessageIsReadAsItWasWritten(Message message) {
        assertEquals(message, MessageCodec.decode(MessageCodec.encode(message)));
    }

    @Test
    void aPieceOfAFileIsReadAsItWasWritten() {
        FilePart part = new FilePart(7, Digest.of(new byte[0]), 10, new byte[] {4, 5, 6});
        FilePart read = assertInstanceOf(FilePart.class, MessageCodec.decode(MessageCodec.encode(part)));
        assertEquals(7, read.job());
        assertEquals(part.file(), read.file());
        assertEquals(10, read.from());
        assertArrayEquals(part.piece(), read.piece());
    }

    @Test
    void filesOfOneNameAndFilesThatAreTooLargeTogetherAreRefused() {
        Digest digest = Digest.of(new byte[0]);
        JobFile file = new JobFile("a", digest, 1);
        byte[] twice = MessageCodec.encode(new JobDone(1, List.of(file, file)));
        assertThrows(InputException.class, () -> MessageCodec.decode(twice));
        int half = JobFiles.MOST_BYTES / 2 + 1;
        byte[] large = MessageCodec.encode(
                new JobDone(1, List.of(new JobFile("a", digest, half), new JobFile("b", digest, half))));
        assertThrows(InputException.class, () -> MessageCodec.decode(large));
    }

    @Test
    void aPieceOfATaskIsReadAsItWasWritten() {
        TaskPart part = new TaskPart(Digest.of(new byte[0]), 30, 10, new byte[] {4, 5, 6});
        TaskPart read = assertInstanceOf(TaskPart.class, MessageCodec.decode(MessageCodec.encode(part)));
        assertEquals(part.task(), read.task());
        assertEquals(30, read.total());
        assertEquals(10, read.from());
        assertArrayEquals(part.piece(), read.piece());
    }

    @Test
    void pointsKeepTheirKindAndEveryBit() {
        for (Points points : new Points[] {Samples.plane(5), Samples.explicit(5)}) {
            Give give = Samples.give(points);
            Give read = assertInstanceOf(Give.class, MessageCodec.decode(MessageCodec.encode(give)));
            assertEquals(points instanceof PlanePoints, read.points() instanceof PlanePoints);
            assertEquals(give.task(), read.task());
            assertEquals(give.topology(), read.topology());
            assertEquals(give.precision(), read.precision());
            assertTrue(read.forPicture());
            assertEquals(5, read.points().size());
            double[] expected = new double[Samples.TOPOLOGY.weightCount()];
            double[] found = expected.clone();
            for (int i = 0; i < 5; i++) {
                points.copy(i, expected);
                read.points().copy(i, found);
                assertArrayEquals(bits(expected), bits(found));
            }
        }
    }

    private static long[] bits(double[] values) {
        return Stream.of(values)
                .flatMapToLong(all -> java.util.Arrays.stream(all).mapToLong(Double::doubleToRawLongBits))
                .toArray();
    }

    @Test
    void evaluationsKeepEveryBit() {
        Evaluations results = Samples.evaluations(Samples.task(), Samples.plane(9));
        results.layers()[1][3] = Double.longBitsToDouble(0x7ff0_0000_0000_0123L);
        Answer read =
                assertInstanceOf(Answer.class, MessageCodec.decode(MessageCodec.encode(new Answer(4, results, 5))));
        assertEquals(4, read.part());
        assertEquals(5, read.worked());
        assertArrayEquals(results.fingerprint(), read.results().fingerprint());
        for (int row = 0; row < results.layers().length; row++) {
            assertArrayEquals(bits(results.layers()[row]), bits(read.results().layers()[row]));
        }
    }

    @Test
    void asManyPointsAsAreSaidToFitDoFit() {
        for (Points points : new Points[] {Samples.plane(1), Samples.explicit(1)}) {
            int most = GiveCodec.most(points, Samples.TOPOLOGY);
            Points many = points instanceof PlanePoints ? Samples.plane(most) : Samples.explicit(most);
            assertTrue(MessageCodec.encode(Samples.give(many)).length <= Message.MOST_BYTES);
        }
        Evaluations results = Evaluations.ofSize(AnswerCodec.most());
        for (double[] row : results.layers()) {
            row[0] = 1;
        }
        assertTrue(MessageCodec.encode(new Answer(1, results, 0)).length <= Message.MOST_BYTES);
        Topology large = new Topology(24, 256, 16, Cell.GRU, true);
        assertEquals(0, GiveCodec.most(Points.of(new double[0][]), large));
    }

    @Test
    void aTextThatIsTooLongIsCut() {
        Dismissed read =
                (Dismissed) MessageCodec.decode(MessageCodec.encode(new Dismissed("\ud83d\udc1b".repeat(200))));
        assertEquals("\ud83d\udc1b".repeat(Message.MOST_TEXT / 4), read.why());
    }

    @Test
    void anotherVersionIsRefusedWithAdvice() {
        byte[] bytes = MessageCodec.encode(new Welcome());
        bytes[4]++;
        InputException refused = assertThrows(InputException.class, () -> MessageCodec.decode(bytes));
        assertEquals(
                "message: expected version 1, found 2; use the same version of the program on all machines",
                refused.getMessage());
    }

    @Test
    void nothingIsAllocatedForANumberThatTheBytesDoNotBearOut() {
        byte[] bytes = MessageCodec.encode(Samples.give(Samples.plane(3)));
        assertEquals(3, ByteBuffer.wrap(bytes).getInt(COUNT));
        for (int count : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 4, 0}) {
            ByteBuffer.wrap(bytes).putInt(COUNT, count);
            assertThrows(InputException.class, () -> MessageCodec.decode(bytes));
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();
            assertThrows(InputException.class, () -> MessageCodec.decode(bytes));
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertTrue(allocated < 100_000, allocated + " bytes for " + count);
        }
    }

    @Test
    void bytesBehindTheEndAndMessagesOverTheLimitAreRefused() {
        byte[] longer = Arrays.copyOf(MessageCodec.encode(new Goodbye()), 10);
        assertThrows(InputException.class, () -> MessageCodec.decode(longer));
        assertThrows(InputException.class, () -> MessageCodec.decode(new byte[Message.MOST_BYTES + 1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> MessageCodec.encode(new TaskPart(Digest.of(new byte[0]), 1 << 21, 0, new byte[1 << 21])));
    }

    @Test
    void anAnswerOfMoreEvaluationsThanFitWithAllTheirValuesIsRefusedBeforeTheyTakeMemory() {
        int count = AnswerCodec.most() + 1;
        byte[] bytes = new MessageWriter(1 << 20)
                .putBytes(
                        Arrays.copyOf(MessageCodec.encode(new Answer(1, Evaluations.ofSize(1), 0)), MessageCodec.HEAD))
                .putLong(1)
                .putLong(0)
                .putInt(0)
                .putInt(count)
                .putBytes(new byte[count * Long.BYTES])
                .bytes();
        InputException refused = assertThrows(InputException.class, () -> MessageCodec.decode(bytes));
        assertTrue(String.valueOf(refused.getMessage()).contains("at most " + AnswerCodec.most()));
    }
}
