package org.chancery.minutes.events;

import java.time.LocalDate;
import org.chancery.platform.envelope.PersonName;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * That a side approves a text, as an officer of the own side recorded it.
 *
 * @param capacity in which the signatory approved, or null
 * @param on the day of the approval
 * @param evidence where the proof is found, such as the number of a note
 * @param hash of the canonical text that was approved
 */
public record Approval(
        PartyCode party,
        PersonName signatory,
        @Nullable String capacity,
        LocalDate on,
        Channel channel,
        String evidence,
        String hash) {

    /** How an approval reaches the own side. */
    public enum Channel {
        SIGNATURE,
        NOTE_VERBALE,
        LETTER,
        MAIL,
        ORAL,
        OTHER
    }
}
