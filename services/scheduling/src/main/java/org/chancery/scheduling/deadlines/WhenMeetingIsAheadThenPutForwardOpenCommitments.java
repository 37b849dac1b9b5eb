package org.chancery.scheduling.deadlines;

import java.time.Instant;
import java.util.List;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.platform.envelope.DerivedId;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.consultation.ConsultationCommand.ProposeAgendaItem;
import org.chancery.scheduling.events.AgendaItemId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.outlook.Expectations;
import org.chancery.scheduling.outlook.Expectations.Unfinished;
import org.springframework.stereotype.Component;

/**
 * Open commitments are put forward for the next agenda of their mechanism. An agenda is for everybody who is cleared as
 * far as nobody marked anything, so nothing that is marked higher is put forward.
 */
@Component
final class WhenMeetingIsAheadThenPutForwardOpenCommitments implements StandingRule {

    private static final int LONGEST_TOPIC = 500;

    private final Expectations expectations;

    WhenMeetingIsAheadThenPutForwardOpenCommitments(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public List<Due> due(Instant now) {
        return expectations.unfinished(Marking.DEFAULT).stream().map(this::due).toList();
    }

    private Due due(Unfinished open) {
        var consultation = new ConsultationId(open.consultation());
        var item = new AgendaItemId(
                DerivedId.of(open.event(), rule(), open.consultation().toString()));
        var propose = new ProposeAgendaItem(
                consultation, item, topic(open.text()), null, new CommitmentId(open.commitment()).subject());
        return new Due(propose, open.commitment() + " at " + open.consultation(), open.event(), open.correlation());
    }

    /** The words of the commitment; of very many, the first ones. */
    private static String topic(String text) {
        int codePoints = text.codePointCount(0, text.length());
        return codePoints <= LONGEST_TOPIC
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TOPIC - 1)) + "…";
    }
}
