package org.chancery.minutes.record;

import static org.chancery.minutes.record.RecordRefusal.CLAIM_IS_OF_ONE_SIDE;
import static org.chancery.minutes.record.RecordRefusal.DUE_ENDS_BEFORE_IT_BEGINS;
import static org.chancery.minutes.record.RecordRefusal.JOINT_NEEDS_ACTS_OF_BOTH;
import static org.chancery.minutes.record.RecordRefusal.NEXT_ROUND_IS_OF_ANOTHER_MECHANISM;
import static org.chancery.minutes.record.RecordRefusal.NEXT_ROUND_NEEDS_TWO_PARTIES;
import static org.chancery.minutes.record.RecordRefusal.OWNER_DID_NOT_SPEAK;
import static org.chancery.minutes.record.RecordRefusal.OWNER_IS_MISSING;
import static org.chancery.minutes.record.RecordRefusal.PARTICIPANT_IS_NAMED_TWICE;
import static org.chancery.minutes.record.RecordRefusal.PARTICIPANT_IS_NO_PARTY;
import static org.chancery.minutes.record.RecordRefusal.REQUEST_ASKS_ONLY_THE_ASKING_SIDE;
import static org.chancery.platform.deciding.Refused.refused;

import java.util.List;
import org.chancery.minutes.events.Due;
import org.chancery.minutes.events.Participant;
import org.chancery.minutes.events.RecordEvent.RecordOpened;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.Undertaking;
import org.chancery.scheduling.events.PartyCode;

/** Who can be bound by a statement, and how. */
final class UndertakingRules {

    private UndertakingRules() {}

    static void check(RecordOpened record, Statement statement, Undertaking undertaking, String at) {
        if (undertaking.owners().isEmpty()) {
            throw refused(OWNER_IS_MISSING, at + "/owners");
        }
        checkParticipants(record.parties(), undertaking.owners(), at + "/owners/");
        checkParticipants(record.parties(), undertaking.counterparts(), at + "/counterparts/");
        checkKind(statement.sides(), undertaking, at);
        if (undertaking.nextRoundOf() != null && !undertaking.nextRoundOf().equals(record.mechanism())) {
            throw refused(NEXT_ROUND_IS_OF_ANOTHER_MECHANISM, at + "/nextRoundOf");
        }
        if (undertaking.nextRoundOf() != null && record.parties().size() < 2) {
            throw refused(NEXT_ROUND_NEEDS_TWO_PARTIES, at + "/nextRoundOf");
        }
        checkDue(undertaking.due(), at + "/due");
    }

    private static void checkParticipants(List<PartyCode> parties, List<Participant> participants, String at) {
        for (int i = 0; i < participants.size(); i++) {
            Participant participant = participants.get(i);
            if (participant.party() != null && !parties.contains(participant.party())) {
                throw refused(PARTICIPANT_IS_NO_PARTY, at + i + "/party");
            }
            if (participants.indexOf(participant) < i) {
                throw refused(PARTICIPANT_IS_NAMED_TWICE, at + i);
            }
        }
    }

    private static void checkKind(List<PartyCode> sides, Undertaking undertaking, String at) {
        switch (undertaking.kind()) {
            case JOINT -> {
                if (sides.size() < 2) {
                    throw refused(JOINT_NEEDS_ACTS_OF_BOTH, at + "/kind");
                }
                checkOwnersSpeak(sides, undertaking.owners(), at);
            }
            case SEVERALLY, UNILATERAL -> checkOwnersSpeak(sides, undertaking.owners(), at);
            case REQUEST -> {
                if (undertaking.owners().stream()
                        .allMatch(owner -> owner.party() != null && sides.contains(owner.party()))) {
                    throw refused(REQUEST_ASKS_ONLY_THE_ASKING_SIDE, at + "/owners");
                }
            }
            case CLAIMED_FOR_BOTH -> {
                if (sides.size() > 1) {
                    throw refused(CLAIM_IS_OF_ONE_SIDE, at + "/kind");
                }
            }
        }
    }

    /** Bodies and persons that are named in words belong to some side; whose they are nobody can check. */
    private static void checkOwnersSpeak(List<PartyCode> sides, List<Participant> owners, String at) {
        for (int i = 0; i < owners.size(); i++) {
            PartyCode party = owners.get(i).party();
            if (party != null && !sides.contains(party)) {
                throw refused(OWNER_DID_NOT_SPEAK, at + "/owners/" + i);
            }
        }
    }

    private static void checkDue(Due due, String at) {
        if (due.date() != null && due.until() != null && due.until().isBefore(due.date())) {
            throw refused(DUE_ENDS_BEFORE_IT_BEGINS, at + "/until");
        }
    }
}
