package org.chancery.portal.audit;

import java.util.List;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.ActForms;
import org.springframework.stereotype.Component;

/** Reads the history of one thing, for its page. */
@Component
public class Trails {

    private final Apis apis;

    Trails(Apis apis) {
        this.apis = apis;
    }

    /** The page stands without its history where the audit service is away. */
    public List<TrailView.Line> of(String kind, String id) {
        try {
            String path = "/api/audit/subjects/" + kind + "/" + ActForms.segment(id) + "/history?limit=200";
            return apis.read(path, TrailView.class).items();
        } catch (ApiProblem away) {
            return List.of();
        }
    }
}
