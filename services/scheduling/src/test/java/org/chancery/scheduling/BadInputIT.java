package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a request says wrong gets a problem of its own that names the place. */
class BadInputIT extends NothingLeftBehind {

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
            POST | /consultations | {"parties":["KR","IN"],"marking":"HUSH"}                         | 400 | problem:bad-value      | /marking
            POST | /consultations | {"parties":["KR","IN"],"marking":"SECRET"}                       | 403 | problem:above-own-clearance | /marking
            PUT  | {meeting}/marking | {}                                                            | 400 | problem:missing-field  | /marking
            PUT  | {meeting}/marking | {"marking":"SECRET"}                                          | 403 | problem:above-own-clearance | /marking
            PUT  | {meeting}/marking | {"marking":"PUBLIC"}                                          | 409 | refusal:scheduling:marking-is-lowered | /marking
            PUT  | /consultations/{unknown}/marking | {"marking":"RESTRICTED"}                       | 404 | refusal:scheduling:no-such-consultation |
            PUT  | {meeting}/schedule | {"date":"2021-02-30"}                                        | 400 | problem:bad-value      | /date
            PUT  | {meeting}/schedule | {"date":"2021-01-07","start":"25:00"}                        | 400 | problem:bad-value      | /start
            PUT  | {meeting}/schedule | {"date":"2021-01-07","start":"15:30","end":"15:00"}          | 422 | refusal:scheduling:end-comes-after-start | /end
            PUT  | {meeting}/schedule | {"date":"2021-01-07","zone":"KST"}                           | 422 | refusal:scheduling:no-such-zone | /zone
            PUT  | {meeting}/schedule | {"date":"2021-01-07","place":" "}                            | 400 | problem:invalid-fields | /place
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
            POST | {meeting}/cancellation | {"reasons":[{"standing":"WITHHELD"}],"decision":"{unknown}"} | 422 | refusal:scheduling:no-such-decision | /decision
            POST | {meeting}/held   | {"surplus":1}                                                  | 400 | problem:unknown-field  | /surplus
            POST | {meeting}/held   |                                                                | 409 | refusal:scheduling:a-delegation-is-missing |
            POST | {unscheduled}/held |                                                              | 409 | refusal:scheduling:not-scheduled |
            POST | {meeting}/held/withdrawal | {}                                                    | 400 | problem:missing-field  | /reason
            POST | {meeting}/held/withdrawal | {"reason":" "}                                        | 400 | problem:invalid-fields | /reason
            POST | {meeting}/held/withdrawal | {"reason":"\\u200b"}                                   | 400 | problem:invalid-fields | /reason
            PUT  | {meeting}/schedule | {"date":"2021-01-07","place":"\\u200b"}                       | 400 | problem:invalid-fields | /place
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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"marking":"PUBLIC"}                                            | 400 | problem:missing-field  | /reason
            {"marking":"PUBLIC","reason":" "}                               | 400 | problem:invalid-fields | /reason
            {"marking":"PUBLIC","reason":"why","authority":" "}             | 400 | problem:invalid-fields | /authority
            {"marking":"HUSH","reason":"why"}                               | 400 | problem:bad-value      | /marking
            {"marking":"SECRET","reason":"why"}                             | 422 | refusal:scheduling:marking-is-not-lower | /marking
            """)
    void is_refused_where_a_marking_is_to_be_lowered(String body, int status, String type, String pointer) {
        Answer answer = as("lee.dohyun", "HEAD_OF_DELEGATION").change("POST", meeting, "/lowering", body);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo("urn:chancery:" + type);
        assertThat(answer.pointer()).isEqualTo(pointer);
    }

    @Test
    void a_state_is_not_represented_by_somebody_elses_people() {
        Client officer = deskOfficer();
        String person = officer.create(API + "/persons", "{\"name\":\"Vinay Kumar\",\"party\":\"IN\"}")
                .body()
                .path("id")
                .asString();
        expectedEvents++;
        String delegation = "{\"members\":[{\"person\":\"" + person + "\"}]}";

        Answer wrong = officer.change("PUT", meeting, "/delegations/KR", delegation);

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problem()).isEqualTo("urn:chancery:refusal:scheduling:a-state-sends-its-own");
        assertThat(wrong.pointer()).isEqualTo("/members/0/person");
    }

    @Test
    void what_is_still_to_come_was_not_held() {
        Client officer = deskOfficer();
        String future = consultation(mechanism);
        officer.change("PUT", future, "/schedule", "{\"date\":\"9999-12-31\"}");
        officer.change("PUT", future, "/delegations/KR", "{\"organisations\":[\"Ministry of Foreign Affairs\"]}");
        officer.change("PUT", future, "/delegations/IN", "{\"organisations\":[\"Ministry of External Affairs\"]}");
        expectedEvents += 4;

        Answer answer = officer.change("POST", future, "/held", null);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("urn:chancery:refusal:scheduling:its-day-has-not-come");
    }
}
