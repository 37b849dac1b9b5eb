package org.chancery.scheduling.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.springframework.stereotype.Component;

/** Where the sides agreed to meet again in a mechanism, its next round is proposed; not where an import tells of it. */
@Component
final class WhenFollowUpAgreedThenProposeNextRound implements Reaction<FollowUpAgreed> {

    @Override
    public EventTypes from() {
        return CommitmentsEvents.TYPES;
    }

    @Override
    public List<? extends Command> react(FollowUpAgreed event, Delivery delivery) {
        List<PartyCode> parties = parties(event);
        // A promise of one party alone, such as a claim for an absent one, does not say who would meet.
        if (delivery.provenance().isImported() || event.terms().nextRoundOf() == null || parties.size() < 2) {
            return List.of();
        }
        return List.of(new ProposeConsultation(
                new ConsultationId(DerivedId.of(delivery.id(), rule(), "consultation")),
                event.terms().nextRoundOf(),
                null,
                parties,
                null,
                null,
                event.commitment().subject()));
    }

    /** Those of the consultation that it was agreed at; where it was agreed elsewhere, those who agreed. */
    private static List<PartyCode> parties(FollowUpAgreed event) {
        Stream<PartyCode> named = event.source().parties().isEmpty()
                ? event.terms().owners().stream().map(Bearer::party).flatMap(Stream::ofNullable)
                : event.source().parties().stream();
        return named.distinct().toList();
    }
}
