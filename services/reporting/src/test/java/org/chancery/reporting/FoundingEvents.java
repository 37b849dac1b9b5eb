package org.chancery.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.Statement;
import org.chancery.minutes.events.StatementId;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;

/** The first Korea-India consultation as the writing services tell it, under ids that are always the same. */
public final class FoundingEvents {

    public static final PartyCode KR = new PartyCode("KR");
    public static final PartyCode IN = new PartyCode("IN");
    public static final MechanismId MECHANISM = new MechanismId(id("mechanism"));
    public static final ConsultationId CONSULTATION = new ConsultationId(id("consultation"));
    public static final ConsultationId NEXT = new ConsultationId(id("next"));
    public static final CampaignId CAMPAIGN = new CampaignId(id("campaign"));
    public static final RecordId RECORD = RecordId.ofConsultation(CONSULTATION);
    public static final LocalDate DAY = LocalDate.parse("2021-01-07");
    public static final String ASSESSMENT = "The 1st consultation is seen to have laid a firmer ground.";

    private FoundingEvents() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("case-00/" + name).getBytes(StandardCharsets.UTF_8));
    }

    public static StatementId statement(int index) {
        return new StatementId(id("statement/" + index));
    }

    public static CommitmentId commitment(int index) {
        return new CommitmentId(id("commitment/" + index));
    }

    /** Everything, in the order in which it happened. */
    public static List<Told> all() {
        var told = new ArrayList<Told>();
        told.addAll(FoundingPlan.register());
        told.addAll(FoundingPlan.planned());
        told.addAll(FoundingPlan.held());
        told.addAll(FoundingRecord.recorded());
        told.addAll(FoundingCommitments.followedUp());
        return told;
    }

    /** A statement of the case. */
    public static Statement content(int at) {
        return FoundingRecord.content(at);
    }
}
