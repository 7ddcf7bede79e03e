package io.github.mazescape.cluster.message;

import io.github.mazescape.Fuzz;
import io.github.mazescape.cluster.message.Message.Answer;
import io.github.mazescape.cluster.message.Message.Failed;
import io.github.mazescape.cluster.message.Message.Hello;
import io.github.mazescape.cluster.message.Message.TaskPart;
import io.github.mazescape.input.InputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, the outcome is a message or one line. */
@Tag("long")
class MessageFuzzTest {
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void mutatedMessagesGiveMessagesOrOneLine() throws InterruptedException {
        List<String> originals = Stream.of(
                        new Hello("ada/12", 8),
                        Samples.give(Samples.plane(3)),
                        Samples.give(Samples.explicit(2)),
                        new Answer(3, Samples.evaluations(Samples.task(), Samples.plane(4)), 6),
                        new Failed(3, "why"),
                        new TaskPart(Digest.of(new byte[0]), 30, 10, new byte[20]))
                .map(message -> text(MessageCodec.encode(message)))
                .toList();
        Fuzz.run(Fuzz.Target.MESSAGES, originals, text -> MessageCodec.decode(bytes(text)), InputException.class);
    }

    @Test
    void mutatedTasksGiveTasksOrOneLine() throws InterruptedException {
        String original = text(TaskCodec.encode(Samples.task()).orElseThrow());
        Fuzz.run(Fuzz.Target.TASKS, List.of(original), text -> TaskCodec.decode(bytes(text)), InputException.class);
    }
}
