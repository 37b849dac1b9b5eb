package org.chancery.commitments.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentDue.Shape;
import org.jspecify.annotations.Nullable;

/** When something is due: the phrase as it was said, and the day or period where it can be told. */
record When(
        Shape shape,
        @NotBlank @Size(max = 500) String phrase,
        @Nullable LocalDate date,
        @Nullable LocalDate until) {

    CommitmentDue due() {
        return new CommitmentDue(shape, phrase, date, until);
    }
}
