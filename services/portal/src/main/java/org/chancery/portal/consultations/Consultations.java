package org.chancery.portal.consultations;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Reads a consultation, and the versions that changes to it must name. */
@Component
class Consultations {

    private final Apis apis;

    Consultations(Apis apis) {
        this.apis = apis;
    }

    ConsultationView find(String id, @Nullable String applied) {
        String path = Query.of("/api/reporting/consultations/" + segment(id))
                .with("applied", applied)
                .toString();
        return apis.read(path, ConsultationView.class);
    }

    /** The version of the plan: schedule, delegations, agenda. */
    String planVersion(String id) {
        return apis.readVersioned(plan(id), Map.class).version();
    }

    static String plan(String id) {
        return "/api/scheduling/consultations/" + segment(id);
    }

    /** One path segment, so that nothing typed into an address can reach another API. */
    static String segment(String value) {
        return UriUtils.encodePathSegment(value, StandardCharsets.UTF_8);
    }
}
