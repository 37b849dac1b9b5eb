package org.chancery.commitments.commitment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.commitments.events.CommitmentEvent.ProgressReported;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What was said and done since a commitment was raised: the newest answer of each side, and every report. */
record Doings(Map<PartyCode, RequestAnswered> answers, Set<ProgressReported> reports) {

    Doings {
        answers = Map.copyOf(answers);
        reports = Set.copyOf(reports);
    }

    static Doings none() {
        return new Doings(Map.of(), Set.of());
    }

    @Nullable
    RequestAnswered answerOf(PartyCode side) {
        return answers.get(side);
    }

    boolean has(RequestAnswered answer) {
        return answer.equals(answers.get(answer.by()));
    }

    boolean has(ProgressReported report) {
        return reports.contains(report);
    }

    Doings and(RequestAnswered answer) {
        var more = new HashMap<>(answers);
        more.put(answer.by(), answer);
        return new Doings(more, reports);
    }

    Doings and(ProgressReported report) {
        var more = new HashSet<>(reports);
        more.add(report);
        return new Doings(answers, more);
    }
}
