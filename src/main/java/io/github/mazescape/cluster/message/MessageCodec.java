package io.github.mazescape.cluster.message;

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
import io.github.mazescape.cluster.message.Message.JobGiven;
import io.github.mazescape.cluster.message.Message.Revoke;
import io.github.mazescape.cluster.message.Message.TaskPart;
import io.github.mazescape.cluster.message.Message.TaskWanted;
import io.github.mazescape.cluster.message.Message.Welcome;
import io.github.mazescape.input.InputException;
import java.nio.charset.StandardCharsets;

/**
 * Messages as bytes: four letters, the version of the format, the kind, then the values of the kind, all big-endian. A
 * program of another version is refused, so that nobody guesses what it meant.
 */
public final class MessageCodec {
    private static final int MAGIC = 0x4d5a5343;
    private static final int VERSION = 1;
    /** Letters, version and kind [bytes]. */
    static final int HEAD = Integer.BYTES + 2;

    private static final int SMALL = 512;

    private static final int HELLO = 1;
    private static final int WELCOME = 2;
    private static final int GIVE = 3;
    private static final int REVOKE = 4;
    private static final int ANSWER = 5;
    private static final int FAILED = 6;
    private static final int TASK_WANTED = 7;
    private static final int TASK_PART = 8;
    private static final int GOODBYE = 9;
    private static final int DISMISSED = 10;
    private static final int JOB_GIVEN = 11;
    private static final int JOB_DONE = 12;
    private static final int JOB_FAILED = 13;
    private static final int JOB_ENDED = 14;
    private static final int FILE_WANTED = 15;
    private static final int FILE_PART = 16;

    private MessageCodec() {}

    /**
     * The bytes of a message.
     *
     * @throws IllegalArgumentException if there are more than {@link Message#MOST_BYTES}
     */
    public static byte[] encode(Message message) {
        MessageWriter out = written(message);
        if (out.size() > Message.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "message: expected at most " + Message.MOST_BYTES + " bytes, got " + out.size());
        }
        return out.bytes();
    }

    private static MessageWriter written(Message message) {
        if (message instanceof Hello hello) {
            return head(HELLO, SMALL).putText(shortened(hello.name())).putInt(hello.threads());
        } else if (message instanceof Give give) {
            return GiveCodec.write(give, head(GIVE, HEAD + GiveCodec.size(give)));
        } else if (message instanceof Revoke revoke) {
            return head(REVOKE, SMALL).putLong(revoke.part());
        } else if (message instanceof Answer answer) {
            return AnswerCodec.write(answer, head(ANSWER, HEAD + AnswerCodec.size(answer)));
        } else if (message instanceof Failed failed) {
            return head(FAILED, SMALL).putLong(failed.part()).putText(shortened(failed.why()));
        } else if (message instanceof TaskWanted wanted) {
            MessageWriter out = head(TASK_WANTED, SMALL);
            wanted.task().write(out);
            return out.putInt(wanted.from());
        } else if (message instanceof TaskPart part) {
            MessageWriter out = head(TASK_PART, SMALL + part.piece().length);
            part.task().write(out);
            return out.putInt(part.total())
                    .putInt(part.from())
                    .putInt(part.piece().length)
                    .putBytes(part.piece());
        } else if (message instanceof Dismissed dismissed) {
            return head(DISMISSED, SMALL).putText(shortened(dismissed.why()));
        }
        return message instanceof Welcome || message instanceof Goodbye
                ? head(message instanceof Welcome ? WELCOME : GOODBYE, SMALL)
                : ofJob(message);
    }

    private static MessageWriter ofJob(Message message) {
        if (message instanceof JobGiven given) {
            MessageWriter out = head(JOB_GIVEN, SMALL).putLong(given.job()).putText(given.kind());
            return JobCodec.writeFiles(given.files(), out);
        } else if (message instanceof JobDone done) {
            return JobCodec.writeFiles(done.files(), head(JOB_DONE, SMALL).putLong(done.job()));
        } else if (message instanceof JobFailed failed) {
            return head(JOB_FAILED, SMALL).putLong(failed.job()).putText(shortened(failed.why()));
        } else if (message instanceof JobEnded ended) {
            return head(JOB_ENDED, SMALL).putLong(ended.job());
        } else if (message instanceof FileWanted wanted) {
            MessageWriter out = head(FILE_WANTED, SMALL).putLong(wanted.job());
            wanted.file().write(out);
            return out.putInt(wanted.from());
        } else if (message instanceof FilePart part) {
            return JobCodec.writePart(part, head(FILE_PART, SMALL + part.piece().length));
        }
        throw new IllegalArgumentException("message: of no kind that can be sent: " + message);
    }

    private static MessageWriter head(int kind, int size) {
        return new MessageWriter(size).putInt(MAGIC).putByte(VERSION).putByte(kind);
    }

    /** As much of a text as may stand in a message. */
    private static String shortened(String text) {
        String kept = text;
        while (kept.getBytes(StandardCharsets.UTF_8).length > Message.MOST_TEXT) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }

    /**
     * The message that some bytes are.
     *
     * @throws InputException if they are none
     */
    public static Message decode(byte[] bytes) {
        MessageReader in = new MessageReader("message", bytes);
        if (bytes.length > Message.MOST_BYTES) {
            throw in.wrong("at most " + Message.MOST_BYTES + " bytes", bytes.length);
        }
        int magic = in.getInt();
        if (magic != MAGIC) {
            throw in.wrong("one of this program", "other bytes");
        }
        int version = in.getByte();
        if (version != VERSION) {
            throw in.wrong("version " + VERSION, version).advise("use the same version of the program on all machines");
        }
        Message message = body(in.getByte(), in);
        in.requireEnd();
        return message;
    }

    private static Message body(int kind, MessageReader in) {
        return switch (kind) {
            case HELLO ->
                new Hello(in.getText("name", Message.MOST_TEXT), in.getInt("threads", 1, Message.MOST_THREADS));
            case WELCOME -> new Welcome();
            case GIVE -> GiveCodec.read(in);
            case REVOKE -> new Revoke(in.getLong());
            case ANSWER -> AnswerCodec.read(in);
            case FAILED -> new Failed(in.getLong(), in.getText("why", Message.MOST_TEXT));
            case TASK_WANTED -> new TaskWanted(Digest.read(in), in.getInt("from", 0, TaskCodec.MOST_BYTES));
            case TASK_PART -> taskPart(in);
            case GOODBYE -> new Goodbye();
            case DISMISSED -> new Dismissed(in.getText("why", Message.MOST_TEXT));
            case JOB_GIVEN -> new JobGiven(in.getLong(), JobCodec.kind(in), JobCodec.readFiles(in));
            case JOB_DONE -> new JobDone(in.getLong(), JobCodec.readFiles(in));
            case JOB_FAILED -> new JobFailed(in.getLong(), in.getText("why", Message.MOST_TEXT));
            case JOB_ENDED -> new JobEnded(in.getLong());
            case FILE_WANTED ->
                new FileWanted(in.getLong(), Digest.read(in), in.getInt("from", 0, JobFiles.MOST_BYTES));
            case FILE_PART -> JobCodec.readPart(in);
            default -> throw in.wrong("a kind from " + HELLO + " to " + FILE_PART, kind);
        };
    }

    private static TaskPart taskPart(MessageReader in) {
        Digest task = Digest.read(in);
        int total = in.getInt("total", 1, TaskCodec.MOST_BYTES);
        int from = in.getInt("from", 0, total - 1);
        int length = in.getCount("piece", 1, 1);
        if (length > total - from) {
            throw in.wrong("piece: at most " + (total - from) + " bytes", length);
        }
        return new TaskPart(task, total, from, in.getBytes(length));
    }
}
