package org.chancery.commitments.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Source.Occasion;
import org.chancery.commitments.events.Terms;
import org.chancery.commitments.events.Terms.Kind;
import org.chancery.commitments.events.Terms.Standing;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** What was promised at the first Korea-India consultation on global issues, and in the release after it. */
final class Founding {

    static final PartyCode KR = new PartyCode("KR");
    static final PartyCode IN = new PartyCode("IN");
    static final MechanismId MECHANISM = new MechanismId(new UUID(1, 1));
    static final ConsultationId CONSULTATION = new ConsultationId(new UUID(2, 1));
    static final CampaignId CAMPAIGN = new CampaignId(new UUID(3, 1));
    static final RecordId RECORD = RecordId.ofConsultation(CONSULTATION);
    static final StatementId STATEMENT = new StatementId(new UUID(4, 1));
    static final LocalDate DAY = LocalDate.of(2021, 1, 7);

    /** The third participants of a promise are named in words. */
    static final Bearer SECRETARIAT = new Bearer(null, "the UN Secretariat");

    private Founding() {}

    static Terms support() {
        return terms(Kind.REQUEST, List.of(IN), List.of(KR), Standing.PER_OUR_RECORD, openEnded(), null);
    }

    static Terms regularRounds() {
        return terms(
                Kind.JOINT,
                List.of(KR, IN),
                List.of(),
                Standing.PER_OUR_RECORD,
                new CommitmentDue(Shape.PERIODIC, "on a regular basis", null, null),
                MECHANISM);
    }

    static Terms furtherConsultations() {
        return terms(Kind.UNILATERAL, List.of(KR), List.of(), Standing.PUBLIC_TEXT_ONLY, openEnded(), null);
    }

    static Terms terms(
            Kind kind,
            List<PartyCode> owners,
            List<PartyCode> counterparts,
            Standing standing,
            CommitmentDue due,
            @Nullable MechanismId nextRoundOf) {
        return new Terms(
                kind,
                owners.stream().map(Bearer::of).toList(),
                counterparts.stream().map(Bearer::of).toList(),
                new ProtectedText("Continue attention to the Korean Peninsula peace process"),
                "asked",
                null,
                due,
                standing,
                Marking.RESTRICTED,
                nextRoundOf);
    }

    static CommitmentDue openEnded() {
        return new CommitmentDue(Shape.OPEN_ENDED, "open-ended", null, null);
    }

    static Source record() {
        return new Source(
                RECORD,
                STATEMENT,
                new UndertakingId(new UUID(5, 1)),
                CONSULTATION,
                MECHANISM,
                List.of(KR, IN),
                Occasion.MEETING,
                DAY,
                null,
                null);
    }

    static Source release(@Nullable LocalDate date, PartyCode... parties) {
        return new Source(
                null, null, null, CONSULTATION, MECHANISM, List.of(parties), Occasion.RELEASE, date, null, CAMPAIGN);
    }
}
