package org.chancery.minutes.http;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.chancery.minutes.events.Occasion;
import org.chancery.platform.problems.NotBlankIfPresent;
import org.jspecify.annotations.Nullable;

/** Where something was said, as it is read and written. */
record OccasionBody(
        Occasion.Kind kind,
        @Nullable LocalDate date,
        @Nullable @NotBlankIfPresent @Size(max = 2000) String description) {

    Occasion occasion() {
        return new Occasion(kind, date, description);
    }

    static OccasionBody of(Occasion occasion) {
        return new OccasionBody(occasion.kind(), occasion.date(), occasion.description());
    }
}
