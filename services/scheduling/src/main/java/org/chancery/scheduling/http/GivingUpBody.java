package org.chancery.scheduling.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.chancery.scheduling.consultation.ConsultationCommand.GivingUp;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.StatedReason;
import org.jspecify.annotations.Nullable;

/**
 * How a date is given up.
 *
 * @param askedBy none where it is not known who asked
 * @param reasons at least one; where none is given, one that is withheld
 */
record GivingUpBody(
        @Nullable @Size(max = 50) List<PartyCode> askedBy,
        @Size(min = 1, max = 20) List<@Valid Reason> reasons,
        @Nullable LocalDate on,
        @Nullable @Valid ToldBody told) {

    /** A reason as somebody gives it; words are left out only where they are withheld. */
    record Reason(
            @Nullable PartyCode by,
            @Nullable @NotBlankIfPresent @Size(max = 2000) String reason,
            StatedReason.Standing standing) {}

    GivingUp givingUp() {
        return new GivingUp(Objects.requireNonNullElse(askedBy, List.of()), stated(reasons), on, ToldBody.told(told));
    }

    static List<StatedReason> stated(@Nullable List<Reason> reasons) {
        return Objects.requireNonNullElse(reasons, List.<Reason>of()).stream()
                .map(each -> new StatedReason(each.by(), each.reason(), each.standing()))
                .toList();
    }
}
