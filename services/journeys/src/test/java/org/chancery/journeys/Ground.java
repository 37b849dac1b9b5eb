package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.journeys.ApiClient.Answer;

/** One aggregate of each sort with one part of each sort, so that a path can name something that is there. */
final class Ground {

    private static final Pattern NAMED = Pattern.compile("/([a-z]+)/\\{(\\w+)}");

    /** Of the one paragraph of its texts. */
    static final String ADDRESS = "1";

    private final ApiClient api;
    private final String administrator;
    private final String person;
    private final List<String> parties;
    private final Map<String, String> ids = new HashMap<>();

    private Ground(ApiClient api, String administrator, String person, List<String> parties) {
        this.api = api;
        this.administrator = administrator;
        this.person = person;
        this.parties = parties;
    }

    /** These parties stand in the register. */
    static void register(ApiClient api, String administrator, String... codes) {
        for (String code : codes) {
            made(
                    api,
                    administrator,
                    "/api/scheduling/parties",
                    Map.of("code", code, "kind", "STATE", "names", Map.of("en", code)));
        }
    }

    /**
     * A mechanism, a planned consultation, a campaign, an open record, a text and a commitment, each with its parts.
     *
     * @param first a party that is registered
     * @param second another one
     */
    static Ground laid(ApiClient api, String administrator, String person, String first, String second) {
        var ground = new Ground(api, administrator, person, List.of(first, second));
        ground.ids.put("parties", first);
        ground.ids.put("delegations", first);
        ground.ids.put("approvals", first);
        ground.layPlans();
        ground.layMinutes();
        ground.layCommitment();
        return ground;
    }

    private void layPlans() {
        made("persons", administrator, "/api/scheduling/persons", Map.of("name", "Somebody", "party", parties.get(0)));
        made("mechanisms", "/api/scheduling/mechanisms", Map.of("name", "Talks", "parties", parties));
        made(
                "consultations",
                "/api/scheduling/consultations",
                Map.of("mechanism", id("mechanisms"), "parties", parties));
        String consultation = "/api/scheduling/consultations/" + id("consultations");
        changed(consultation + "/schedule", consultation, Map.of("date", "2021-01-07"));
        made("agenda", consultation + "/agenda", Map.of("topic", "Trade"));
        made("campaigns", "/api/scheduling/campaigns", Map.of("name", "Seat", "goal", "A seat"));
        String campaign = "/api/scheduling/campaigns/" + id("campaigns");
        changed(campaign + "/targets", campaign, Map.of("targets", parties.subList(1, 2)));
        changed(campaign + "/phases", campaign, Map.of("phases", List.of(Map.of("name", phase()))));
    }

    private void layMinutes() {
        layRecord("closed", "mended");
        String closed = "/api/minutes/records/" + id("closed");
        String version = String.valueOf(api.get(person, closed).etag());
        assertThat(api.postAt(person, closed + "/closing", version, Map.of()).status())
                .isEqualTo(200);
        layRecord("records", "statements");
        String record = "/api/minutes/records/" + id("records");
        ids.put(
                "undertakings",
                api.get(person, record + "/statements/" + id("statements"))
                        .body()
                        .at("/content/undertakings/0/undertaking")
                        .asString());
        made("comments", record + "/comments", Map.of("text", "Is it so?"));
        made(
                "attachments",
                record + "/attachments",
                Map.of(
                        "name",
                        "Paper",
                        "uri",
                        "https://archive.example/1",
                        "sha256",
                        "0".repeat(64),
                        "size",
                        1,
                        "mediaType",
                        "text/plain"));
        layText("texts");
        layText("agreed");
        String text = "/api/minutes/texts/" + id("agreed");
        for (String party : parties) {
            Answer now = api.get(person, text);
            Map<String, Object> approval = Map.of(
                    "party",
                    party,
                    "signatory",
                    "Somebody",
                    "on",
                    "2021-01-07",
                    "channel",
                    "LETTER",
                    "evidence",
                    "A letter",
                    "hash",
                    now.body().path("hash").asString());
            Answer approved = api.postAt(person, text + "/approvals", String.valueOf(now.etag()), approval);
            assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        }
    }

    private void layText(String sort) {
        made(
                sort,
                "/api/minutes/texts",
                Map.of(
                        "title",
                        "Agreed minutes",
                        "parties",
                        parties,
                        "languages",
                        List.of("en"),
                        "paragraphs",
                        List.of(Map.of(
                                "address",
                                ADDRESS,
                                "wordings",
                                List.of(Map.of("language", "en", "text", "Agreed."))))));
    }

    /** A record by hand with one statement of one undertaking. */
    private void layRecord(String record, String statement) {
        made(
                record,
                "/api/minutes/records",
                Map.of(
                        "parties",
                        parties,
                        "occasion",
                        Map.of("kind", "SIDE_CALL", "date", "2021-01-07", "description", "A call")));
        var undertaking = Map.of(
                "kind",
                "UNILATERAL",
                "owners",
                List.of(Map.of("party", parties.get(0))),
                "text",
                "Do it",
                "due",
                Map.of("shape", "OPEN_ENDED", "phrase", "open-ended"));
        made(
                statement,
                "/api/minutes/records/" + id(record) + "/statements",
                Map.of(
                        "sides",
                        parties.subList(0, 1),
                        "act",
                        "promised",
                        "effect",
                        "PROMISE",
                        "text",
                        "Promised something.",
                        "undertakings",
                        List.of(undertaking)));
    }

    private void layCommitment() {
        made(
                "commitments",
                "/api/commitments/commitments",
                Map.of(
                        "kind",
                        "REQUEST",
                        "owners",
                        List.of(Map.of("party", parties.get(1))),
                        "text",
                        "Take part",
                        "due",
                        Map.of("shape", "OPEN_ENDED", "phrase", "open-ended"),
                        "occasion",
                        "SIDE_CALL",
                        "description",
                        "A call"));
        String commitment = "/api/commitments/commitments/" + id("commitments");
        String version = String.valueOf(api.get(person, commitment).etag());
        Map<String, Object> answer = Map.of("by", parties.get(1), "response", "AD_REFERENDUM");
        assertThat(api.postAt(person, commitment + "/answer", version, answer).status())
                .isEqualTo(200);
    }

    /** The name of the one phase of its campaign, which no other campaign has. */
    String phase() {
        return "Canvassing with " + parties.get(1);
    }

    private void made(String sort, String path, Map<String, Object> body) {
        made(sort, person, path, body);
    }

    private void made(String sort, String by, String path, Map<String, Object> body) {
        ids.put(sort, made(api, by, path, body).body().path("id").asString());
    }

    private static Answer made(ApiClient api, String by, String path, Map<String, Object> body) {
        Answer answer = api.post(by, path, UUID.randomUUID().toString(), body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(201);
        return answer;
    }

    private void changed(String path, String whole, Map<String, Object> body) {
        String version = String.valueOf(api.get(person, whole).etag());
        Answer answer = api.put(person, path, version, body);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    }

    /** The path with what is there in place of its variables, and an id of nothing where there is none of the sort. */
    String path(String template) {
        return NAMED.matcher(template).replaceAll(each -> "/" + each.group(1) + "/" + id(each.group(1)));
    }

    /** The path with what is nowhere. */
    static String nowhere(String template) {
        return template.replace("{party}", "XX")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** The path with what is here, but with the last variable naming what the others have. */
    String path(String template, Ground others) {
        int last = template.lastIndexOf('{');
        int cut = template.lastIndexOf('/', template.lastIndexOf('/', last) - 1);
        return path(template.substring(0, cut)) + others.path(template.substring(cut));
    }

    /** What is there of a sort, as paths call it. */
    String id(String sort) {
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
