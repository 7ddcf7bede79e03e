package io.github.mazescape.faults;

import io.github.mazescape.faults.DiskRequests.Kind;
import io.github.mazescape.faults.DiskRequests.Request;
import java.util.ArrayList;
import java.util.List;

/** Holds a list of requests against the order that survives a loss of power. */
public final class RequestOrder {
    private RequestOrder() {}

    /**
     * The renames of files that were not forced after they were written last, or whose folder was not forced at once.
     *
     * @param folder the name of the folder in which they lie
     */
    public static List<Request> unforced(List<Request> requests, String folder) {
        List<Request> wrong = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Request rename = requests.get(i);
            if (rename.kind() == Kind.RENAME || rename.kind() == Kind.LINK) {
                List<Request> before = requests.subList(0, i);
                int written = before.lastIndexOf(new Request(Kind.WRITE, rename.name(), ""));
                int forced = before.lastIndexOf(new Request(Kind.FORCE, rename.name(), ""));
                List<Request> after = requests.subList(i + 1, Math.min(requests.size(), i + 3));
                if (forced < 0 || forced < written || !after.contains(new Request(Kind.FORCE, folder, ""))) {
                    wrong.add(rename);
                }
            }
        }
        return wrong;
    }
}
