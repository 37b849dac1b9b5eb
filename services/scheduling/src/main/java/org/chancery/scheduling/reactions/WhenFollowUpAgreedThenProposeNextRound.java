package org.chancery.scheduling.reactions;

import java.util.List;
import java.util.stream.Stream;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentEvent.FollowUpAgreed;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Reaction;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeConsultation;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.Cadence;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismEvent.RhythmSet;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.Sides;
import org.chancery.scheduling.planning.NextRound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where the sides agreed to meet again in a mechanism and nobody said how often, its next round is proposed; not where an
 * import tells of it. Where they said how often, it is proposed when its time comes.
 */
@Component
final class WhenFollowUpAgreedThenProposeNextRound implements Reaction<FollowUpAgreed> {

    private final Streams streams;
    private final Sides sides;

    WhenFollowUpAgreedThenProposeNextRound(Streams streams) {
        this.streams = streams;
        this.sides = new Sides(streams);
    }

    @Override
    public EventTypes from() {
        return CommitmentsEvents.TYPES;
    }

    @Override
    public List<? extends Command> react(FollowUpAgreed event, Delivery delivery) {
        List<PartyCode> parties = parties(event);
        // A promise of one party alone, such as a claim for an absent one, does not say who would meet.
        MechanismId mechanism = event.terms().nextRoundOf();
        if (delivery.provenance().isImported()
                || mechanism == null
                || parties.size() < 2
                || NextRound.months(event.terms().due().phrase(), cadence(mechanism)) != null) {
            return List.of();
        }
        // Who may not know of the promise may not know of the round that comes of it.
        var propose = new ProposeConsultation(
                        new ConsultationId(DerivedId.of(delivery.id(), rule(), "consultation")),
                        mechanism,
                        sides.of(mechanism),
                        null,
                        parties,
                        null,
                        null,
                        event.commitment().subject())
                .marked(Marking.DEFAULT
                        .or(event.terms().marking())
                        .or(delivery.label().marking()));
        // What was agreed between others does not say either who would meet in it.
        return propose.isBetweenSides() ? List.of(propose) : List.of();
    }

    /** How often the mechanism meets, as it was set last. */
    private @Nullable Cadence cadence(MechanismId mechanism) {
        Cadence cadence = null;
        for (var recorded : streams.read(mechanism.subject(), MechanismEvent.class)) {
            if (recorded.event() instanceof MechanismLaunched e) {
                cadence = e.cadence();
            } else if (recorded.event() instanceof RhythmSet e) {
                cadence = e.cadence();
            }
        }
        return cadence;
    }

    /** Those of the consultation that it was agreed at; where it was agreed elsewhere, those who agreed. */
    private static List<PartyCode> parties(FollowUpAgreed event) {
        Stream<PartyCode> named = event.source().parties().isEmpty()
                ? event.terms().owners().stream().map(Bearer::party).flatMap(Stream::ofNullable)
                : event.source().parties().stream();
        return named.distinct().toList();
    }
}
