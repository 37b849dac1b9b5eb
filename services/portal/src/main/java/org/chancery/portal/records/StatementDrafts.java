package org.chancery.portal.records;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.chancery.portal.calls.ApiProblem;
import org.chancery.portal.calls.Apis;
import org.chancery.portal.forms.ActForms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What a person typed into the form of a statement and put aside. Nobody else sees it, and it is part of no record. */
@Component
public class StatementDrafts {

    private final Apis apis;

    StatementDrafts(Apis apis) {
        this.apis = apis;
    }

    /**
     * What was put aside.
     *
     * @param statement that was being revised, or null for a new one
     */
    public record Draft(String draft, @Nullable String statement, Typed content, String savedAt) {

        /** The form that it was typed into, below a page. */
        public String form() {
            return "/statements/" + (statement == null ? "new" : statement) + "?draft=" + draft;
        }

        /** The day and minute, in UTC. */
        public String when() {
            return savedAt.substring(0, Math.min(16, savedAt.length())).replace('T', ' ');
        }
    }

    /** As much of it as a list shows. */
    public record Typed(@Nullable String text) {}

    record Kept(StatementFields content) {}

    /** What this person put aside in a record; nothing where there is no record, or it takes no statements. A page stands without. */
    public List<Draft> in(@Nullable RecordView record) {
        if (record == null || !record.open()) {
            return List.of();
        }
        try {
            return Arrays.asList(apis.read(api(record.record(), null), Draft[].class));
        } catch (ApiProblem away) {
            return List.of();
        }
    }

    StatementFields get(String record, String draft) {
        return apis.read(api(record, draft), Kept.class).content();
    }

    void keep(String record, String draft, @Nullable String statement, StatementFields fields) {
        var body = new LinkedHashMap<String, Object>();
        if (statement != null) {
            body.put("statement", statement);
        }
        body.put("content", fields);
        apis.put(api(record, draft), body);
    }

    /** Somebody wants it no more; it does not matter where there was none. */
    void drop(String record, String draft) {
        try {
            apis.call(HttpMethod.DELETE, api(record, draft));
        } catch (ApiProblem gone) {
            if (gone.problem().status() >= 500) {
                throw gone;
            }
        }
    }

    private static String api(String record, @Nullable String draft) {
        return Records.api(record) + "/drafts" + (draft == null ? "" : "/" + ActForms.segment(draft));
    }
}
