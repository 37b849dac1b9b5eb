package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.journeys.ApiClient.Answer;

/** One aggregate of each sort, so that a path can name something that is there. */
final class Ground {

    private static final Pattern NAMED = Pattern.compile("/([a-z]+)/\\{(\\w+)}");

    private final ApiClient api;
    private final String person;
    private final Map<String, String> ids = new HashMap<>();

    private Ground(ApiClient api, String person) {
        this.api = api;
        this.person = person;
    }

    /** Two parties, a mechanism, a planned consultation, a campaign, an open record with a statement, a commitment. */
    static Ground laid(ApiClient api, String administrator, String person) {
        var ground = new Ground(api, person);
        for (String code : List.of("KR", "IN")) {
            ground.make(
                    administrator,
                    "/api/scheduling/parties",
                    Map.of("code", code, "kind", "STATE", "names", Map.of("en", code)));
        }
        ground.ids.put("parties", "KR");
        ground.ids.put("delegations", "KR");
        ground.ids.put("approvals", "KR");
        List<String> parties = List.of("KR", "IN");
        ground.made("persons", administrator, "/api/scheduling/persons", Map.of("name", "Somebody", "party", "KR"));
        ground.made("mechanisms", "/api/scheduling/mechanisms", Map.of("name", "Talks", "parties", parties));
        ground.made(
                "consultations",
                "/api/scheduling/consultations",
                Map.of("mechanism", ground.ids.get("mechanisms"), "parties", parties));
        ground.made("campaigns", "/api/scheduling/campaigns", Map.of("name", "Seat", "goal", "A seat"));
        ground.made(
                "records",
                "/api/minutes/records",
                Map.of(
                        "parties",
                        parties,
                        "occasion",
                        Map.of("kind", "SIDE_CALL", "date", "2021-01-07", "description", "A call")));
        ground.made(
                "statements",
                "/api/minutes/records/" + ground.ids.get("records") + "/statements",
                Map.of("sides", List.of("KR"), "act", "asked", "effect", "ASK", "text", "Asked for something."));
        ground.made(
                "commitments",
                "/api/commitments/commitments",
                Map.of(
                        "kind",
                        "REQUEST",
                        "owners",
                        List.of(Map.of("party", "IN")),
                        "text",
                        "Take part",
                        "due",
                        Map.of("shape", "OPEN_ENDED", "phrase", "open-ended"),
                        "occasion",
                        "SIDE_CALL",
                        "description",
                        "A call"));
        return ground;
    }

    private void made(String sort, String path, Map<String, Object> body) {
        made(sort, person, path, body);
    }

    private void made(String sort, String by, String path, Map<String, Object> body) {
        ids.put(sort, make(by, path, body).body().path("id").asString());
    }

    private Answer make(String by, String path, Map<String, Object> body) {
        Answer answer = api.post(by, path, UUID.randomUUID().toString(), body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer;
    }

    /** The path with what is there in place of its variables, and an id of nothing where there is none of the sort. */
    String path(String template) {
        return NAMED.matcher(template).replaceAll(each -> "/" + each.group(1) + "/" + id(each.group(1)));
    }

    private String id(String sort) {
        return ids.getOrDefault(sort, UUID.randomUUID().toString());
    }

    /** The version of what the path names: of the part where it names one, of the whole elsewhere. */
    String version(String template) {
        Matcher matcher = NAMED.matcher(template);
        String version = "\"0\"";
        while (matcher.find()) {
            String etag =
                    api.get(person, path(template.substring(0, matcher.end()))).etag();
            version = etag == null ? version : etag;
        }
        return version;
    }
}
