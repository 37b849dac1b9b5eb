package org.chancery.scheduling.http;

import java.util.UUID;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.door.AsOf;
import org.chancery.platform.problems.Problem;
import org.chancery.scheduling.decision.Decision;
import org.chancery.scheduling.events.DecisionEvent;
import org.chancery.scheduling.events.DecisionEvent.MechanismsDecided;
import org.chancery.scheduling.events.DecisionId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One decision on several mechanisms. */
@RestController
final class DecisionView {

    private final Streams streams;

    DecisionView(Streams streams) {
        this.streams = streams;
    }

    @GetMapping("/api/scheduling/decisions/{id}")
    @PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
    ResponseEntity<MechanismsDecided> get(@PathVariable UUID id, AsOf asOf) {
        Current<Decision> current =
                Current.of(streams, new DecisionId(id).subject(), DecisionEvent.class, Decision.unknown(), asOf);
        return switch (current.state()) {
            case Decision.Unknown _ -> throw Problem.notFound();
            case Decision.Taken s -> current.as(s.what());
        };
    }
}
