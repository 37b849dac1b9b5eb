package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.events.DecisionId;
import org.chancery.scheduling.events.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * How a consultation is given up. Components as where a date is.
 *
 * @param decision the decision on several mechanisms that it follows from, or left out
 */
record CancellationBody(
        @Nullable @Size(max = 50) List<PartyCode> askedBy,
        @Size(min = 1, max = 20) List<GivingUpBody.@Valid Reason> reasons,
        @Nullable LocalDate on,
        @Nullable @Valid ToldBody told,
        @Nullable DecisionId decision) {

    GivingUp givingUp() {
        return new GivingUpBody(askedBy, reasons, on, told).givingUp();
    }
}
