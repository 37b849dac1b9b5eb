package org.chancery.commitments.commitment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chancery.commitments.events.CommitmentEvent.AdReferendumSettled;
import org.chancery.commitments.events.CommitmentEvent.HomeDecision;
import org.chancery.commitments.events.CommitmentEvent.RequestAnswered;
import org.chancery.commitments.events.CommitmentEvent.Response;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * What the sides that were asked have answered, however what they named is marked.
 *
 * @param newest the newest answer of each side since it was asked last
 * @param settled what was decided at home about those that needed it
 * @param before answers and decisions from before it was asked again
 */
record Answers(
        Map<PartyCode, RequestAnswered> newest, Map<PartyCode, AdReferendumSettled> settled, Set<Object> before) {

    static final Answers NONE = new Answers(Map.of(), Map.of(), Set.of());

    Answers {
        newest = Map.copyOf(newest);
        settled = Map.copyOf(settled);
        before = Set.copyOf(before);
    }

    boolean has(RequestAnswered answer) {
        return answer.equals(newest.get(answer.by())) || before.contains(answer);
    }

    boolean has(AdReferendumSettled decision) {
        return decision.equals(settled.get(decision.by())) || before.contains(decision);
    }

    /** Whether the side has said its last word since it was asked last. */
    boolean isFinal(PartyCode side) {
        RequestAnswered answer = newest.get(side);
        return answer != null && (settled.containsKey(side) || isFinal(answer.response()));
    }

    /** Whether the side waits for its capital. */
    boolean isAdReferendum(PartyCode side) {
        return response(side) == Response.AD_REFERENDUM && !settled.containsKey(side);
    }

    /** Whether some side has said yes. */
    boolean isAccepted() {
        return newest.keySet().stream().anyMatch(this::isAccepted);
    }

    private boolean isAccepted(PartyCode side) {
        AdReferendumSettled decision = settled.get(side);
        Response response = response(side);
        return response == Response.ACCEPTED
                || response == Response.ACCEPTED_IN_PART
                || (decision != null && decision.decision() == HomeDecision.CONFIRMED);
    }

    private @Nullable Response response(PartyCode side) {
        RequestAnswered answer = newest.get(side);
        return answer == null ? null : answer.response();
    }

    private static boolean isFinal(Response response) {
        return switch (response) {
            case ACCEPTED, ACCEPTED_IN_PART, DECLINED -> true;
            case AD_REFERENDUM, NOTED, COUNTERED -> false;
        };
    }

    Answers and(RequestAnswered answer) {
        var more = new HashMap<>(newest);
        more.put(answer.by(), answer.naming(null));
        return new Answers(more, settled, before);
    }

    Answers and(AdReferendumSettled decision) {
        var more = new HashMap<>(settled);
        more.put(decision.by(), decision.naming(null));
        return new Answers(newest, more, before);
    }

    /** It is asked again, so every side may answer again. */
    Answers askedAgain() {
        var past = new HashSet<>(before);
        past.addAll(newest.values());
        past.addAll(settled.values());
        return new Answers(Map.of(), Map.of(), past);
    }
}
