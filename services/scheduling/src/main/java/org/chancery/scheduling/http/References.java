package org.chancery.scheduling.http;

import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import org.chancery.platform.deciding.Streams;
import org.chancery.scheduling.consultation.ConsultationRefusal;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.DecisionEvent.Act;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.Mechanism;
import org.chancery.scheduling.mechanism.MechanismRefusal;
import org.chancery.scheduling.party.PartyRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what a request names and nobody knows. Asks the streams, which no view lags behind. */
@Component
final class References {

    private final Streams streams;

    References(Streams streams) {
        this.streams = streams;
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

    /** @param pointer where the request names the consultation */
    void consultation(@Nullable ConsultationId consultation, String pointer) {
        if (consultation != null && !streams.exists(consultation.subject())) {
            throw refused(ConsultationRefusal.NO_SUCH_CONSULTATION, pointer);
        }
    }

    /** A consultation that the path names. */
    void consultation(ConsultationId consultation) {
        if (!streams.exists(consultation.subject())) {
            throw refused(ConsultationRefusal.NO_SUCH_CONSULTATION);
        }
    }
}
