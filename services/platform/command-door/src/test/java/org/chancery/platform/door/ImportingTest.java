package org.chancery.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportingTest extends DoorHttp {

    @Test
    void is_an_act_of_the_import_and_its_person() throws Exception {
        var answer = post("ARCHIVIST", "notes/1998-4");

        assertThat(answer.statusCode()).isEqualTo(201);
        var provenance = commands.sent.getFirst().provenance();
        assertThat(provenance.actor()).isEqualTo(new Actor(Actor.Kind.IMPORT, "jung.haneul"));
        assertThat(provenance.importSource()).isEqualTo("notes/1998-4");
        assertThat(provenance.isImported()).isTrue();
    }

    @Test
    void is_what_a_request_without_the_header_is_not() throws Exception {
        post("seo.yun", BODY, "Idempotency-Key", key);

        assertThat(commands.sent.getFirst().provenance().isImported()).isFalse();
    }

    @Test
    void is_for_archivists_alone() throws Exception {
        var answer = post("DESK_OFFICER", "notes/1998-4");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(problem(answer)).isEqualTo("forbidden");
        assertThat(answer.body()).contains("Chancery-Import");
        assertThat(commands.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void of_a_malformed_source_is_refused(String source) throws Exception {
        var answer = post("ARCHIVIST", source);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(problem(answer)).isEqualTo("import-malformed");
        assertThat(commands.sent).isEmpty();
    }

    private HttpResponse<String> post(String role, String source) throws Exception {
        return send(request("/api/post/parcels", "jung.haneul")
                .setHeader("Authorization", TestIssuer.shared().bearer("jung.haneul", Marking.OFFICIAL, role))
                .header("Idempotency-Key", key)
                .header("Chancery-Import", source)
                .POST(BodyPublishers.ofString(BODY)));
    }
}
