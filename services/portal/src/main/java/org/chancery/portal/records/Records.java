package org.chancery.portal.records;

import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.ActForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a record, and the versions that changes to it must name. */
@Component
public class Records {

    private final Apis apis;

    Records(Apis apis) {
        this.apis = apis;
    }

    RecordView find(String id, @Nullable String applied) {
        String path = Query.of("/api/reporting/records/" + ActForms.segment(id))
                .with("applied", applied)
                .toString();
        return apis.read(path, RecordView.class);
    }

    /** The version of the record as a whole. */
    String version(String id) {
        return apis.readVersioned(api(id), Map.class).version();
    }

    /** The version of its assessment, which begins empty. */
    String assessmentVersion(String id) {
        return apis.readVersioned(api(id) + "/assessment", Map.class).version();
    }

    static String api(String id) {
        return "/api/minutes/records/" + ActForms.segment(id);
    }
}
