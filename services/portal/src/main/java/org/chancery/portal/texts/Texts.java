package org.chancery.portal.texts;

import java.util.List;
import java.util.Map;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.calls.Query;
import org.chancery.portal.forms.ActForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads agreed texts. */
@Component
public class Texts {

    private final Apis apis;

    Texts(Apis apis) {
        this.apis = apis;
    }

    /** Those that belong to a consultation. */
    public List<TextView> ofConsultation(String consultation) {
        return list("consultation", consultation);
    }

    /** Those of which a record is the own account. */
    public List<TextView> ofRecord(String record) {
        return list("record", record);
    }

    private List<TextView> list(String by, String id) {
        String path = Query.of("/api/reporting/texts").with(by, id).toString();
        return apis.read(path, TextView.Page.class).items();
    }

    /** What a text would say with a corrigendum. */
    record Reading(String hash, String canonical) {}

    Reading reading(String id, Map<String, Object> form) {
        return apis.ask(
                "/api/minutes/texts/" + ActForms.segment(id) + "/corrigenda/reading",
                Map.of("paragraphs", form.getOrDefault("paragraphs", List.of())),
                Reading.class);
    }

    TextView find(String id, @Nullable String applied) {
        String path = Query.of("/api/reporting/texts/" + ActForms.segment(id))
                .with("applied", applied)
                .toString();
        return apis.read(path, TextView.class);
    }
}
