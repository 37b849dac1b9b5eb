package org.chancery.scheduling.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.envelope.Subject;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationEvent.AgendaItemCarriedOver;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenAgendaItemCarriedOverThenProposeItThereTest {

    private static final UUID EVENT = new UUID(9, 9);
    private static final ConsultationId HERE = new ConsultationId(new UUID(2, 1));
    private static final ConsultationId THERE = new ConsultationId(new UUID(2, 2));
    private static final Subject COMMITMENT = new CommitmentId(new UUID(4, 1)).subject();
    private static final PartyCode KR = new PartyCode("KR");
    private static final PartyCode IN = new PartyCode("IN");
    private static final PartyCode FR = new PartyCode("FR");

    private final KnownEvents known = new KnownEvents();
    private final WhenAgendaItemCarriedOverThenProposeItThere reaction =
            new WhenAgendaItemCarriedOverThenProposeItThere(known);

    WhenAgendaItemCarriedOverThenProposeItThereTest() {
        known.add(THERE.subject(), new ConsultationProposed(THERE, null, null, List.of(KR, IN), null, null, null));
    }

    private ProposeAgendaItem proposed(@Nullable PartyCode by, @Nullable Subject commitment) {
        var carried = new AgendaItemCarriedOver(
                HERE, new AgendaItemId(new UUID(3, 1)), "Peacekeeping", THERE, by, commitment);
        return (ProposeAgendaItem)
                reaction.react(carried, Deliveries.ofEvent(EVENT)).getFirst();
    }

    @Test
    void the_topic_stays_the_proposal_of_its_side_and_about_its_commitment() {
        ProposeAgendaItem there = proposed(IN, COMMITMENT);

        assertThat(there.consultation()).isEqualTo(THERE);
        assertThat(there.topic()).isEqualTo("Peacekeeping");
        assertThat(there.proposedBy()).isEqualTo(IN);
        assertThat(there.commitment()).isEqualTo(COMMITMENT);
        assertThat(proposed(IN, COMMITMENT)).isEqualTo(there);
    }

    @Test
    void a_side_that_is_no_party_there_proposes_nothing_there() {
        assertThat(proposed(FR, COMMITMENT).proposedBy()).isNull();
        assertThat(proposed(FR, COMMITMENT).topic()).isEqualTo("Peacekeeping");
        assertThat(proposed(null, null).commitment()).isNull();
    }
}
