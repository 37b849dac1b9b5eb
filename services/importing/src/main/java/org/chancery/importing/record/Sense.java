package org.chancery.importing.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.importing.record.OldRecord.Point;
import org.chancery.importing.record.OldRecord.Promised;
import tools.jackson.databind.JsonNode;

/** Faults that show only where one field is held against another. */
final class Sense {

    private Sense() {}

    /** @param known faults that are known already: what follows from them is not told as well */
    static List<Fault> faults(OldRecord record, JsonNode whole, LocalDate today, List<Fault> known) {
        var faults = new ArrayList<Fault>();
        check(record, new Fields(whole, "", faults), today);
        Set<String> spoiled = known.stream().map(Sense::field).collect(Collectors.toSet());
        return faults.stream()
                .filter(fault -> !spoiled.contains(field(fault)))
                .filter(fault -> !field(fault).equals("commitments") || !spoiled.contains("statements"))
                .toList();
    }

    /** The field of the record that a fault is in. */
    private static String field(Fault fault) {
        String[] steps = fault.pointer().split("/", -1);
        return steps.length > 1 ? steps[1] : "";
    }

    private static void check(OldRecord record, Fields root, LocalDate today) {
        checkParticipants(record.participants(), root);
        checkEnd(record.start(), record.end(), root);
        LocalDate date = record.start().date();
        if (record.status() == OldRecord.Status.HELD && date != null && date.isAfter(today)) {
            root.fault("start/date", "what was held was held on a day that has begun");
        }
        if (record.decision() != null && record.status() != OldRecord.Status.CANCELLED) {
            root.fault("decision", "is that by which a meeting was cancelled");
        }
        List<Promised> commitments = record.commitments();
        for (int i = 0; i < commitments.size(); i++) {
            Integer index = commitments.get(i).statement();
            if (index != null && (index < 0 || index >= record.statements().size())) {
                root.fault(
                        "commitments/" + i + "/source_statement_index",
                        "must be the place of a statement, from 0 to "
                                + (record.statements().size() - 1) + ", or null");
            }
        }
    }

    private static void checkParticipants(List<String> participants, Fields root) {
        if (participants.size() < 2) {
            root.fault("mechanism/participants", "a consultation has two participants or more");
        }
        for (int i = 1; i < participants.size(); i++) {
            if (participants.indexOf(participants.get(i)) < i) {
                root.fault("mechanism/participants/" + i, "is named twice");
            }
        }
    }

    private static void checkEnd(Point start, Point end, Fields root) {
        LocalDate first = start.date();
        LocalDate last = end.date();
        if (first == null || last == null) {
            return;
        }
        if (last.isBefore(first)) {
            root.fault("end/date", "ends before it begins");
        }
        if (last.equals(first)
                && start.time() != null
                && end.time() != null
                && !end.time().isAfter(start.time())) {
            root.fault("end/time", "ends before it begins");
        }
    }
}
