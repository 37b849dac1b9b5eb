package org.chancery.commitments.events;

import java.time.LocalDate;
import java.util.List;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.events.UndertakingId;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a commitment comes from.
 *
 * @param statement the statement it was said in, or null where it stands elsewhere
 * @param parties the parties of the consultation
 * @param occasion where it was said
 * @param date the local date there, or null
 * @param description of the occasion in words, or null
 * @param campaign the campaign it serves, or null
 * @param repeats an earlier commitment that has ended and that this says again, or null
 */
public record Source(
        @Nullable RecordId record,
        @Nullable StatementId statement,
        @Nullable UndertakingId undertaking,
        @Nullable ConsultationId consultation,
        @Nullable MechanismId mechanism,
        List<PartyCode> parties,
        Occasion occasion,
        @Nullable LocalDate date,
        @Nullable String description,
        @Nullable CampaignId campaign,
        @Nullable CommitmentId repeats) {

    public Source {
        parties = parties == null ? List.of() : List.copyOf(parties);
    }

    /** Of something that is said for the first time. */
    public Source(
            @Nullable RecordId record,
            @Nullable StatementId statement,
            @Nullable UndertakingId undertaking,
            @Nullable ConsultationId consultation,
            @Nullable MechanismId mechanism,
            List<PartyCode> parties,
            Occasion occasion,
            @Nullable LocalDate date,
            @Nullable String description,
            @Nullable CampaignId campaign) {
        this(
                record,
                statement,
                undertaking,
                consultation,
                mechanism,
                parties,
                occasion,
                date,
                description,
                campaign,
                null);
    }

    /** The same, of something that was said before. */
    public Source repeating(CommitmentId earlier) {
        return new Source(
                record,
                statement,
                undertaking,
                consultation,
                mechanism,
                parties,
                occasion,
                date,
                description,
                campaign,
                earlier);
    }

    /** The sorts of occasion. */
    public enum Occasion {
        MEETING,
        SIDE_CALL,
        RELEASE,
        TEXT,
        OTHER
    }
}
