package org.chancery.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.envelope.Subject;

/** What the world outside has seen: requests with their answers, and letters that arrived. */
final class History {

    final List<Request> requests = new ArrayList<>();

    /** The id of every letter, once for each time that it arrived. */
    final List<UUID> post = new ArrayList<>();

    private final Map<Subject, Long> told = new HashMap<>();

    /** The newest version of an aggregate that anybody has been told of; -1 before the first. */
    long told(Subject subject) {
        return told.getOrDefault(subject, -1L);
    }

    void tells(Receipt receipt) {
        told.merge(receipt.subject(), receipt.version(), Math::max);
    }
}
