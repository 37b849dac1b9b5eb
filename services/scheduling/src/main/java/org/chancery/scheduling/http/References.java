package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.consultation.ConsultationRefusal;
import org.chancery.scheduling.decision.DecisionRefusal;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.DecisionEvent.Act;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.Mechanism;
import org.chancery.scheduling.mechanism.MechanismRefusal;
import org.chancery.scheduling.party.PartyRefusal;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Refuses what a request names and nobody knows, or the caller may not. Asks the streams, which no view lags behind. */
@Component
final class References {

    private final Streams streams;
    private final Sight sight;

    References(Streams streams, Sight sight) {
        this.streams = streams;
        this.sight = sight;
    }

    /** @param pointer where the request names the party */
    void party(@Nullable PartyCode party, String pointer) {
        if (party != null && !streams.exists(party.subject())) {
            throw refused(PartyRefusal.NO_SUCH_PARTY, pointer);
        }
    }

    /** @param pointer where the request lists the parties */
    void parties(List<PartyCode> parties, String pointer) {
        for (int i = 0; i < parties.size(); i++) {
            party(parties.get(i), pointer + "/" + i);
        }
    }

    /** @param pointer where the request names the mechanism */
    void mechanism(@Nullable MechanismId mechanism, String pointer) {
        if (mechanism != null && !streams.exists(mechanism.subject())) {
            throw refused(MechanismRefusal.NO_SUCH_MECHANISM, pointer);
        }
    }

    /** @param pointer where the request names the decision */
    void decision(@Nullable DecisionId decision, String pointer) {
        if (decision != null && !streams.exists(decision.subject())) {
            throw refused(DecisionRefusal.NO_SUCH_DECISION, pointer);
        }
    }

    /**
     * Refuses a decision that a mechanism could not follow, so that it is not taken in part.
     *
     * @param pointer where the request names the mechanism
     */
    void allows(MechanismId mechanism, Act act, @Nullable PartyCode by, String pointer) {
        switch (mechanism(mechanism)) {
            case Mechanism.Unknown _ -> throw refused(MechanismRefusal.NO_SUCH_MECHANISM, pointer);
            case Mechanism.Proposed _ -> throw refused(MechanismRefusal.NOT_LAUNCHED, pointer);
            case Mechanism.Closed _ -> throw refused(MechanismRefusal.IT_IS_CLOSED, pointer);
            case Mechanism.Suspended s -> {
                if (act == Act.SUSPEND) {
                    throw refused(MechanismRefusal.IT_IS_SUSPENDED, pointer);
                }
                requireParty(s.standing().parties(), by);
            }
            case Mechanism.Launched s -> requireParty(s.standing().parties(), by);
        }
    }

    /**
     * Refuses a merger that one of the mechanisms could not follow, unless it has gone in already.
     *
     * @param pointer where the request lists what goes in
     */
    void takesIn(MechanismId mechanism, List<MechanismId> merged, @Nullable PartyCode by, String pointer) {
        for (int i = 0; i < merged.size(); i++) {
            Mechanism state = mechanism(merged.get(i));
            if (!(state instanceof Mechanism.Closed s
                    && mechanism.equals(s.how().into()))) {
                allows(merged.get(i), Act.CLOSE, by, pointer + "/" + i);
            }
        }
    }

    private Mechanism mechanism(MechanismId id) {
        return Current.of(streams, id.subject(), MechanismEvent.class, Mechanism.unknown())
                .state();
    }

    private static void requireParty(List<PartyCode> parties, @Nullable PartyCode by) {
        if (by != null && !parties.contains(by)) {
            throw refused(MechanismRefusal.A_PARTY_DECIDES, "/by");
        }
    }

    /**
     * How the consultation is marked.
     *
     * @param pointer where the request names the consultation
     */
    Marking consultation(ConsultationId consultation, Caller caller, String pointer) {
        Marking marking = sight.marking(consultation);
        if (marking == null || !caller.mayRead(marking)) {
            throw refused(ConsultationRefusal.NO_SUCH_CONSULTATION, pointer);
        }
        return marking;
    }

    /** A consultation that the path names. */
    ConsultationId consultation(UUID id, Caller caller) {
        var consultation = new ConsultationId(id);
        marking(consultation, caller);
        return consultation;
    }

    /** How a consultation that the path names is marked. */
    Marking marking(ConsultationId consultation, Caller caller) {
        Marking marking = sight.marking(consultation);
        if (marking == null || !caller.mayRead(marking)) {
            throw refused(ConsultationRefusal.NO_SUCH_CONSULTATION);
        }
        return marking;
    }

    /** How the consultation is marked that this one accompanies, or null where it accompanies none. */
    @Nullable
    Marking accompanied(ConsultationId consultation) {
        ConsultationId accompanied = sight.accompanied(consultation);
        return accompanied == null ? null : sight.marking(accompanied);
    }

    /** An id that somebody chooses for a new consultation: of one that they may not know of they learn that it is taken. */
    void free(ConsultationId consultation, Caller caller) {
        Marking marking = sight.marking(consultation);
        if (marking != null && !caller.mayRead(marking)) {
            throw refused(ConsultationRefusal.ALREADY_PROPOSED);
        }
    }

    /** @throws Problem 403 where somebody would mark above their own clearance */
    static void mayMark(Marking marking, Caller caller) {
        if (!caller.mayRead(marking)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "above-own-clearance", "Nobody marks above their own clearance")
                    .at("/marking", "at most " + caller.clearance());
        }
    }
}
