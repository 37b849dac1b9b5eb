package org.chancery.portal.mechanisms;

import java.util.List;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Versioned;
import org.chancery.portal.forms.ActForms;
import org.chancery.portal.forms.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the records of a mechanism begin. */
@Component
class Templates {

    /** The version of what was never set. */
    private static final String NEVER_SET = "\"0\"";

    private static final int NOT_FOUND = 404;

    private final Apis apis;

    Templates(Apis apis) {
        this.apis = apis;
    }

    /** What a record of the mechanism begins with. */
    record Template(
            @Nullable String defaultMarking, @Nullable String reservation, List<String> headings) {

        Values values() {
            return Values.none()
                    .with("defaultMarking", defaultMarking)
                    .with("reservation", reservation)
                    .with("headings", headings);
        }
    }

    static String api(String mechanism) {
        return "/api/minutes/mechanisms/" + ActForms.segment(mechanism);
    }

    /** The template, or one that says nothing where none was ever set. */
    Versioned<Template> of(String mechanism) {
        try {
            return apis.readVersioned(api(mechanism) + "/template", Template.class);
        } catch (ApiProblem no) {
            if (no.problem().status() == NOT_FOUND) {
                return new Versioned<>(new Template(null, null, List.of()), NEVER_SET);
            }
            throw no;
        }
    }
}
