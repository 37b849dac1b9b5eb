package org.chancery.reporting.views;

import java.util.List;
import org.chancery.platform.intake.ConsumerStatus;
import org.chancery.platform.intake.Views;
import org.chancery.reporting.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far has each view come? */
@RestController
final class StateOfViews {

    private final Views views;

    StateOfViews(Views views) {
        this.views = views;
    }

    /**
     * One view.
     *
     * @param lag how many events it has not taken yet, or null where the broker did not say
     * @param parked how many events it could not take
     * @param gaps how many lanes stopped because a number was missing
     */
    record View(
            String name,
            ConsumerStatus.State state,
            @Nullable Long lag,
            long parked,
            int gaps) {}

    /** All of them. */
    record Answer(List<View> views) {}

    @GetMapping("/api/reporting/views")
    @PreAuthorize(Readers.OF_VIEWS)
    Answer show() {
        return new Answer(views.list().stream()
                .map(view -> new View(
                        view.name(),
                        view.state(),
                        view.lag(),
                        view.parked(),
                        view.gaps().size()))
                .toList());
    }
}
