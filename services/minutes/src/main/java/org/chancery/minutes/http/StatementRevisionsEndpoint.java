package org.chancery.minutes.http;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.events.StatementId;
import org.chancery.minutes.http.StatementRevisions.Revision;
import org.chancery.minutes.http.WordComparison.Piece;
import org.chancery.platform.identity.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists what a statement said in each of its revisions, and compares two of them word by word. */
@RestController
@RequestMapping("/api/minutes/records/{record}/statements/{statement}")
@PreAuthorize("hasAnyRole('DESK_OFFICER', 'NOTE_TAKER', 'HEAD_OF_DELEGATION')")
final class StatementRevisionsEndpoint {

    private final StatementRevisions revisions;
    private final JsonMapper json;

    StatementRevisionsEndpoint(StatementRevisions revisions, JsonMapper json) {
        this.revisions = revisions;
        this.json = json;
    }

    /**
     * @param text the words, stretch by stretch
     * @param fields everything else that differs
     */
    record Comparison(int from, int to, List<Piece> text, List<Field> fields) {}

    /** @param field the name of a field of the statement, with what it was and became */
    record Field(String field, JsonNode from, JsonNode to) {}

    @GetMapping("/revisions")
    List<Revision> list(@PathVariable UUID record, @PathVariable UUID statement, Caller caller) {
        return revisions.of(new RecordId(record), new StatementId(statement), caller.clearance());
    }

    @GetMapping("/compare")
    Comparison compare(
            @PathVariable UUID record,
            @PathVariable UUID statement,
            @RequestParam int from,
            @RequestParam int to,
            Caller caller) {
        List<Revision> all = list(record, statement, caller);
        StatementBody before = StatementRevisions.numbered(all, from);
        StatementBody after = StatementRevisions.numbered(all, to);
        return new Comparison(
                from,
                to,
                WordComparison.of(before.text().value(), after.text().value()),
                fields(json.valueToTree(before), json.valueToTree(after)));
    }

    private static List<Field> fields(JsonNode before, JsonNode after) {
        var fields = new ArrayList<Field>();
        for (String name : before.propertyNames()) {
            if (!name.equals("text") && !before.get(name).equals(after.get(name))) {
                fields.add(new Field(name, before.get(name), after.get(name)));
            }
        }
        return fields;
    }
}
