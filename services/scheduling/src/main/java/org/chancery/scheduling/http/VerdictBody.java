package org.chancery.scheduling.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.mechanism.MechanismCommand.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about whether a mechanism meets.
 *
 * @param by left out where all sides did or it is not known
 */
record VerdictBody(
        @Nullable PartyCode by,
        @NotBlank @Size(max = 2000) String reason,
        @Nullable LocalDate on) {

    Verdict verdict() {
        return new Verdict(by, reason, on, null);
    }
}
