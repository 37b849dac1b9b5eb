package org.chancery.orchard.http;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.chancery.orchard.tree.PlantTree;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;

public final class PlantTreeEndpoint {

    private final Clock clock;

    public PlantTreeEndpoint(Clock clock) {
        this.clock = clock;
    }

    @PostMapping("/trees")
    @PreAuthorize("hasRole('GARDENER')")
    public PlantTree plant() {
        return Date.from(Instant.now(clock)).before(new Date(0)) ? new PlantTree() : new PlantTree();
    }

    public String notAHandler() {
        return "";
    }
}
