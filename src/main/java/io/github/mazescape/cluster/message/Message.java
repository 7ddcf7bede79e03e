package io.github.mazescape.cluster.message;

import io.github.mazescape.evaluation.Evaluations;
import io.github.mazescape.evaluation.Points;
import io.github.mazescape.network.Precision;
import io.github.mazescape.network.Topology;
import java.util.List;

/**
 * What a worker and a coordinator say to each other. Any of them may be lost or come twice.
 *
 * <pre>
 * worker                           coordinator
 *   Hello, again and again      ──►
 *                               ◄──  Welcome, or Goodbye to one that was taken for gone
 *                               ◄──  Give, some points
 *   TaskWanted, if it is new    ──►
 *                               ◄──  TaskPart, piece by piece
 *   Answer, or Failed           ──►
 *                               ◄──  JobGiven, a run or a cell
 *   FileWanted                  ──►
 *                               ◄──  FilePart, piece by piece
 *   JobDone, or JobFailed       ──►
 *                               ◄──  FileWanted
 *   FilePart, piece by piece    ──►
 *                               ◄──  JobEnded
 *                               ◄──  Revoke, Goodbye or Dismissed at any time
 *   Goodbye at any time         ──►
 *                               ◄──  Goodbye
 * </pre>
 */
public sealed interface Message {
    /** The longest message [bytes]. */
    int MOST_BYTES = 1 << 20;

    /** The longest text in a message [bytes of UTF-8]. */
    int MOST_TEXT = 300;

    /** The most threads that a worker lends. */
    int MOST_THREADS = 1 << 16;

    /**
     * A worker has joined.
     *
     * @param name by which screens and reports call it
     * @param threads that it lends, at least 1
     */
    record Hello(String name, int threads) implements Message {}

    /** The worker has been taken in. */
    record Welcome() implements Message {}

    /**
     * The worker is to evaluate some points.
     *
     * @param part the number under which it answers
     * @param task the digest of what {@link TaskCodec} makes of the task
     * @param precision in which it computes
     * @param points at least one
     * @param forPicture whether the coordinates of likeness are measured, too
     */
    record Give(long part, Digest task, Topology topology, Precision precision, Points points, boolean forPicture)
            implements Message {}

    /** Nobody needs the answer to a part any more. */
    record Revoke(long part) implements Message {}

    /**
     * What came of a part.
     *
     * @param worked how long the worker took for it by its own clock, from 0 [ns]
     */
    record Answer(long part, Evaluations results, long worked) implements Message {}

    /** Nothing came of a part. */
    record Failed(long part, String why) implements Message {}

    /** The worker does not know a task, and asks for what follows after the first bytes of it. */
    record TaskWanted(Digest task, int from) implements Message {}

    /**
     * A piece of a task.
     *
     * @param total of the task [bytes]
     * @param from where the piece begins
     */
    record TaskPart(Digest task, int total, int from, byte[] piece) implements Message {}

    /**
     * A file of a job.
     *
     * @param name see {@link io.github.mazescape.cluster.job.JobFiles}
     * @param digest of its bytes
     * @param length of it, from 0 [bytes]
     */
    record JobFile(String name, Digest digest, int length) {}

    /**
     * The worker is to do a job. It may have been told so before.
     *
     * @param job the number under which it answers
     * @param files what the job takes
     */
    record JobGiven(long job, String kind, List<JobFile> files) implements Message {}

    /** A job is done, with these files. It may have been told before. */
    record JobDone(long job, List<JobFile> files) implements Message {}

    /** Nothing came of a job. */
    record JobFailed(long job, String why) implements Message {}

    /** Nobody needs anything of a job any more. */
    record JobEnded(long job) implements Message {}

    /** A file of a job is wanted, from a place in it on. */
    record FileWanted(long job, Digest file, int from) implements Message {}

    /** A piece of a file of a job. */
    record FilePart(long job, Digest file, int from, byte[] piece) implements Message {}

    /** The coordinator ends, and another may come at its address; or a worker leaves, and is told that it may. */
    record Goodbye() implements Message {}

    /** The worker is sent home for good. */
    record Dismissed(String why) implements Message {}
}
