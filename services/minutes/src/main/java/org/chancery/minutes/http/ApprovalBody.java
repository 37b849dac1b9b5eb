package org.chancery.minutes.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.chancery.minutes.events.Approval;
import org.chancery.platform.envelope.PersonName;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/** A side's approval, as it is written. */
record ApprovalBody(
        PartyCode party,
        PersonName signatory,
        @Nullable @NotBlankIfPresent @Size(max = 200) String capacity,
        LocalDate on,
        Approval.Channel channel,
        @NotBlank @Size(max = 500) String evidence,

        @Size(min = 64, max = 64) @Pattern(regexp = "[0-9a-f]{64}")
        String hash) {

    Approval approval() {
        return new Approval(party, signatory, capacity, on, channel, evidence, hash);
    }
}
