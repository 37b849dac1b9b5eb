package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong gets a problem of its own, and nothing is stored or published. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT extends RunningService {

    private static final String PROPOSAL = "{\"parties\":[\"KR\",\"IN\"]}";

    private String mechanism = "";
    private String meeting = "";
    private String unscheduled = "";
    private String campaign = "";
    private long before;

    @BeforeAll
    void plan() {
        koreaAndIndia();
        mechanism = mechanism("Bad input");
        meeting = consultation(mechanism);
        unscheduled = consultation(mechanism);
        deskOfficer().change("PUT", meeting, "/schedule", "{\"date\":\"2021-01-07\",\"zone\":\"Asia/Seoul\"}");
        campaign = deskOfficer()
                .create(API + "/campaigns", "{\"name\":\"Bid\",\"goal\":\"A seat\"}")
                .header("Location");
    }

    @BeforeEach
    void count() {
        before = storedEvents();
    }

    @AfterEach
    void nothing_was_stored() {
        assertThat(storedEvents()).isEqualTo(before);
    }

    /** The topic follows the store, so once it holds a later good event, no bad one can be on its way. */
    @AfterAll
    void nothing_was_published() {
        String good = consultation(mechanism);
        String subject = "consultation/" + good.substring(good.lastIndexOf('/') + 1);
        await().untilAsserted(() -> assertThat(topic("scheduling").records())
                .anyMatch(event -> event.key().equals(subject))
                .hasSize((int) storedEvents()));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST | /parties       | {"code":"XX","kind":"STATE","names":{"en":"X"},"zone":"Asia/Atlantis"} | 422 | refusal:scheduling:no-such-zone | /zone
            POST | /parties       | {"code":"XX","kind":"STATE","names":{}}                          | 422 | refusal:scheduling:a-party-has-a-name | /names
            POST | /parties       | {"code":"KR","kind":"STATE","names":{"en":"Korea, another"}}     | 409 | refusal:scheduling:party-is-registered |
            POST | /parties       | {"code":"kr","kind":"STATE","names":{"en":"X"}}                  | 400 | problem:bad-value      | /code
            POST | /parties       | {"code":"XX","kind":"KINGDOM","names":{"en":"X"}}                | 400 | problem:bad-value      | /kind
            POST | /parties       | {"code":"XX","kind":"STATE","names":{"en":" "}}                  | 400 | problem:invalid-fields | /names/en
            POST | /parties       | {"kind":"STATE","names":{"en":"X"}}                              | 400 | problem:missing-field  | /code
            POST | /persons       | {"name":"Somebody","party":"XX"}                                 | 422 | refusal:scheduling:no-such-party | /party
            POST | /persons       | {"name":" ","party":"KR"}                                        | 400 | problem:bad-value      | /name
            POST | /mechanisms    | {"name":"M","parties":["KR","XX"]}                               | 422 | refusal:scheduling:no-such-party | /parties/1
            POST | /mechanisms    | {"name":"M","parties":["KR"]}                                    | 422 | refusal:scheduling:a-mechanism-joins-two-parties | /parties
            POST | /mechanisms    | {"name":"M","parties":["KR","IN"],"aliases":[{"party":"FR","language":"fr","name":"M"}]} | 422 | refusal:scheduling:alias-is-of-a-party | /aliases/0/party
            POST | /mechanisms    | {"name":"M","parties":["KR","IN"],"founded":"2021-02-30"}        | 400 | problem:bad-value      | /founded
            POST | /mechanisms    | {"name":"M","parties":["KR","IN"],"cadence":{"phrase":"yearly","months":0}} | 400 | problem:invalid-fields | /cadence/months
            POST | /consultations | {"mechanism":"{unknown}","parties":["KR","IN"]}                  | 422 | refusal:scheduling:no-such-mechanism | /mechanism
            POST | /consultations | {"parties":["XX","IN"]}                                          | 422 | refusal:scheduling:no-such-party | /parties/0
            POST | /consultations | {"parties":["KR","KR"]}                                          | 422 | refusal:scheduling:a-party-takes-part-once | /parties/1
            POST | /consultations | {"parties":["KR","IN"],"surplus":1}                              | 400 | problem:unknown-field  | /surplus
            POST | /consultations | {"parties":"KR"}                                                 | 400 | problem:bad-value      | /parties
            POST | /consultations | {"parties":["KR","IN"],"id":"1-1-1-1-1"}                         | 400 | problem:bad-value      | /id
            POST | /consultations | {"parties":["KR","IN"                                            | 400 | problem:malformed-json |
            POST | /campaigns     | {"name":"Bid"}                                                   | 400 | problem:missing-field  | /goal
            PUT  | {meeting}/schedule | {"date":"2021-02-30"}                                        | 400 | problem:bad-value      | /date
            PUT  | {meeting}/schedule | {"date":"2021-01-07","start":"25:00"}                        | 400 | problem:bad-value      | /start
            PUT  | {meeting}/schedule | {"date":"2021-01-07","start":"15:30","end":"15:00"}          | 422 | refusal:scheduling:end-comes-after-start | /end
            PUT  | {meeting}/schedule | {"date":"2021-01-07","zone":"KST"}                           | 422 | refusal:scheduling:no-such-zone | /zone
            PUT  | {meeting}/schedule | {"date":"2021-01-07","host":"XX"}                            | 422 | refusal:scheduling:no-such-party | /host
            PUT  | {meeting}/delegations/KR | {}                                                     | 422 | refusal:scheduling:delegation-names-nobody | /chairs
            PUT  | {meeting}/delegations/KR | {"chairs":[],"members":[],"organisations":[]}          | 422 | refusal:scheduling:delegation-names-nobody | /chairs
            PUT  | {meeting}/delegations/FR | {"organisations":["Quai d'Orsay"]}                     | 404 | refusal:scheduling:not-a-party |
            PUT  | {meeting}/delegations/KR | {"chairs":[{"person":"{unknown}"}]}                    | 422 | refusal:scheduling:no-such-person | /chairs/0/person
            PUT  | {meeting}/delegations/KR | {"chairs":[{"name":"A"}],"members":[{"title":"B"}]}    | 400 | problem:missing-field  | /members/0/name
            POST | {meeting}/agenda | {"topic":""}                                                   | 400 | problem:invalid-fields | /topic
            POST | {meeting}/agenda | {"topic":"Trade","proposedBy":"FR"}                            | 422 | refusal:scheduling:a-party-proposes | /proposedBy
            PUT  | {meeting}/agenda/{unknown}/acceptance | {}                                        | 404 | refusal:scheduling:no-such-agenda-item |
            PUT  | {meeting}/agenda/{unknown}/acceptance | {"position":0}                            | 400 | problem:invalid-fields | /position
            POST | {meeting}/held   | {"surplus":1}                                                  | 400 | problem:unknown-field  | /surplus
            POST | {meeting}/held   |                                                                | 409 | refusal:scheduling:a-delegation-is-missing |
            POST | {unscheduled}/held |                                                              | 409 | refusal:scheduling:not-scheduled |
            POST | {meeting}/held/withdrawal | {}                                                    | 400 | problem:missing-field  | /reason
            POST | {meeting}/held/withdrawal | {"reason":" "}                                        | 400 | problem:invalid-fields | /reason
            PUT  | {campaign}/targets | {"targets":["IN","XX"]}                                      | 422 | refusal:scheduling:no-such-party | /targets/1
            PUT  | {campaign}/targets | {"targets":["KR"]}                                           | 422 | refusal:scheduling:own-side-is-no-target | /targets/0
            PUT  | {campaign}/consultations/{unknown} |                                              | 404 | refusal:scheduling:no-such-consultation |
            PUT  | /consultations/{unknown}/schedule | {"date":"2021-01-07"}                         | 404 | refusal:scheduling:no-such-consultation |
            PUT  | /campaigns/{unknown}/targets      | {"targets":[]}                                | 404 | refusal:scheduling:no-such-campaign |
            POST | /persons/{unknown}/offices        | {"title":"T","organisation":"O"}              | 404 | refusal:scheduling:no-such-person |
            PUT  | /consultations/nonsense/schedule  | {"date":"2021-01-07"}                         | 400 | problem:bad-parameter  |
            """)
    void is_refused(String method, String path, String body, int status, String type, String pointer) {
        Answer answer = deskOfficer()
                .send(
                        method,
                        filled(path),
                        body == null ? null : filled(body),
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        versionOf(filled(path)));

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo("urn:chancery:" + type);
        assertThat(answer.pointer()).isEqualTo(pointer == null ? "" : pointer);
    }

    private String filled(String text) {
        String path = text.startsWith("/") ? API + text : text;
        return path.replace("{meeting}", meeting)
                .replace("{unscheduled}", unscheduled)
                .replace("{campaign}", campaign)
                .replace("{unknown}", someId());
    }

    /** What the aggregate stands at, or the version before any event where there is none. */
    private String versionOf(String path) {
        String aggregate = path.replaceAll("(" + API + "/[a-z]+/[^/]+).*", "$1");
        String etag = deskOfficer().get(aggregate).etag();
        return etag.isEmpty() ? "\"0\"" : etag;
    }

    @Nested
    class Who_asks {

        @Test
        void without_a_token_is_nobody() {
            var answer = with(null).create(API + "/consultations", PROPOSAL);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.problem()).startsWith("urn:chancery:problem:");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }

        @Test
        void with_an_expired_token_is_nobody() {
            String expired = TestIssuer.shared()
                    .person("seo.yun")
                    .roles("DESK_OFFICER")
                    .expired()
                    .sign();

            assertThat(with("Bearer " + expired)
                            .create(API + "/consultations", PROPOSAL)
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void in_another_role_may_not_plan() {
            var answer = as("han.jiho", "NOTE_TAKER", "HEAD_OF_DELEGATION", "AUDITOR", "ADMINISTRATOR")
                    .create(API + "/consultations", PROPOSAL);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:forbidden");
        }

        @Test
        void in_another_role_learns_nothing_about_a_bad_body() {
            assertThat(as("han.jiho", "NOTE_TAKER")
                            .create(API + "/consultations", "{\"surplus\":1}")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Nested
    class What_was_seen {

        @Test
        void is_needed_for_a_change() {
            var answer = deskOfficer().send("PUT", meeting + "/schedule", "{\"date\":\"2021-01-08\"}");

            assertThat(answer.status()).isEqualTo(428);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:if-match-missing");
        }

        @Test
        void has_changed_since() {
            var answer =
                    deskOfficer().send("PUT", meeting + "/schedule", "{\"date\":\"2021-01-08\"}", "If-Match", "\"0\"");

            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:stale-version");
        }
    }

    @Nested
    class The_key {

        @Test
        void is_needed_to_create() {
            var answer = deskOfficer().send("POST", API + "/consultations", PROPOSAL);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:idempotency-key-missing");
        }

        @Test
        void of_another_body_is_not_taken_again() {
            String key = someId();
            Answer first = deskOfficer().send("POST", API + "/consultations", PROPOSAL, "Idempotency-Key", key);
            before++;

            Answer again = deskOfficer().send("POST", API + "/consultations", PROPOSAL, "Idempotency-Key", key);
            Answer other = deskOfficer()
                    .send("POST", API + "/consultations", "{\"parties\":[\"IN\",\"KR\"]}", "Idempotency-Key", key);

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.problem()).isEqualTo("urn:chancery:problem:idempotency-key-reused");
        }

        @Test
        void makes_a_repeated_change_harmless() {
            String key = someId();
            String seen = deskOfficer().get(campaign).etag();
            String body = "{\"targets\":[\"IN\"]}";
            Answer first =
                    deskOfficer().send("PUT", campaign + "/targets", body, "If-Match", seen, "Idempotency-Key", key);
            before++;

            Answer again =
                    deskOfficer().send("PUT", campaign + "/targets", body, "If-Match", seen, "Idempotency-Key", key);

            assertThat(first.status()).isEqualTo(200);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
        }
    }

    @Nested
    class A_body {

        @Test
        void of_ten_thousand_levels_is_too_deep() {
            var answer = deskOfficer()
                    .create(API + "/consultations", "{\"parties\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:json-too-deep");
        }

        @Test
        void of_two_megabytes_is_too_large() {
            var answer = deskOfficer()
                    .create(API + "/consultations", "{\"title\":\"" + "x".repeat(2_000_000) + "\",\"parties\":[]}");

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:body-too-large");
        }
    }

    @Test
    void what_is_still_to_come_was_not_held() {
        Client officer = deskOfficer();
        String future = consultation(mechanism);
        officer.change("PUT", future, "/schedule", "{\"date\":\"9999-12-31\"}");
        officer.change("PUT", future, "/delegations/KR", "{\"organisations\":[\"Ministry of Foreign Affairs\"]}");
        officer.change("PUT", future, "/delegations/IN", "{\"organisations\":[\"Ministry of External Affairs\"]}");
        before += 4;

        Answer answer = officer.change("POST", future, "/held", null);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("urn:chancery:refusal:scheduling:its-day-has-not-come");
    }
}
