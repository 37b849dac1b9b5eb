package org.chancery.orchard.http;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;

@PreAuthorize("hasRole('GARDENER')")
public final class GardenersEndpoint {

    @GetMapping("/tools")
    public String tools() {
        return "";
    }
}
