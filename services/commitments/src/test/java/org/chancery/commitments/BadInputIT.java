package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chancery.commitments.Client.Answer;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.scheduling.events.ConsultationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each bad request gets a problem of its own, and store and topic stay what they were. */
class BadInputIT extends StoreAndTopicStay {

    @Nested
    class Of_somebody_who_may_not {

        @Test
        void without_a_token() {
            refused(with(null), promise(consultation()), "401 token-missing");
        }

        @Test
        void with_an_expired_token() {
            String expired = TestIssuer.shared()
                    .person("seo.yun")
                    .roles("DESK_OFFICER")
                    .expired()
                    .sign();
            refused(with("Bearer " + expired), promise(consultation()), "401 token-refused");
        }

        @ParameterizedTest
        @CsvSource({"NOTE_TAKER", "HEAD_OF_DELEGATION", "AUDITOR", "ADMINISTRATOR"})
        void in_another_role(String role) {
            refused(as(Marking.SECRET, role), promise(consultation()), "403 forbidden");
        }

        @ParameterizedTest
        @CsvSource({"AUDITOR", "ADMINISTRATOR"})
        void in_a_role_that_reads_no_content(String role) {
            assertThat(as(Marking.SECRET, role).get(SOMEWHERE).problem()).isEqualTo("403 forbidden");
        }

        @Test
        void marking_above_their_own_clearance() {
            String secret = promise(consultation()).replace("\"modality\"", "\"marking\":\"SECRET\",\"modality\"");
            refused(as(Marking.OFFICIAL, "DESK_OFFICER"), secret, "403 above-own-clearance /marking");
        }
    }

    @Nested
    class In_the_entry_by_hand {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                "owners":[{"party":"KR"}]  | "owners":[]                              | 422 owner-is-missing /owners
                "owners":[{"party":"KR"}], |                                          | 400 missing-field /owners
                "owners":[{"party":"KR"}]  | "owners":[{}]                            | 400 bad-value /owners/0
                "owners":[{"party":"KR"}]  | "owners":[{"party":"XX"}]                | 422 unknown-reference /owners/0/party
                "owners":[{"party":"KR"}]  | "owners":[{"party":"kr"}]                | 400 bad-value /owners/0/party
                "parties":["KR","IN"]      | "parties":["KR","ZZ"]                    | 422 unknown-reference /parties/1
                "date":"2021-01-07"        | "date":"2021-02-30"                      | 400 bad-value /date
                "date":"2021-01-07"        | "date":"2199-01-01"                      | 422 date-is-in-the-future /date
                "date":"2021-01-07"        | "date":20210107                          | 400 bad-value /date
                "kind":"UNILATERAL"        | "kind":"JOINT"                           | 422 joint-needs-two-owners /owners
                "kind":"UNILATERAL"        | "kind":"PLEDGE"                          | 400 bad-value /kind
                "kind":"UNILATERAL"        | "kind":"REQUEST","counterparts":[{"party":"KR"}] | 422 request-is-to-oneself /counterparts
                "modality":"will"          | "modality":""                            | 400 invalid-fields /modality
                "modality":"will"          | "modality":"\\u200b"                      | 400 invalid-fields /modality
                "modality":"will"          | "condition":" "                          | 400 invalid-fields /condition
                "modality":"will"          | "mood":"will"                            | 400 unknown-field /mood
                "modality":"will"          | "modality":"will","modality":"shall"     | 400 duplicate-field /modality
                "phrase":"open-ended"      | "phrase":" "                             | 400 invalid-fields /due/phrase
                "phrase":"open-ended"      | "phrase":"x","date":"2024-06-30","until":"2024-01-01" | 422 due-ends-before-it-begins /due/until
                "modality":"will"          | "nextRoundOf":"00000000-0000-4000-8000-000000000009" | 422 unknown-reference /nextRoundOf
                """)
        void is_named_by_its_place(String good, String bad, String problem) {
            String body = promise(consultation()).replace(good, bad == null ? "" : bad);
            refused(deskOfficer(), body, problem);
        }

        @Test
        void a_consultation_that_nobody_knows() {
            String body = promise(new ConsultationId(UUID.randomUUID()));
            refused(deskOfficer(), body, "422 unknown-reference /consultation");
        }

        @Test
        void a_consultation_that_they_may_not_know_of() {
            String body = promise(consultation(Marking.SECRET));
            refused(deskOfficer(), body, "422 unknown-reference /consultation");
        }

        @Test
        void a_promise_of_another_round_that_names_nobody_to_meet() {
            String body = promise(consultation())
                    .replace("\"parties\":[\"KR\",\"IN\"]", "\"nextRoundOf\":\"" + MECHANISM.value() + "\"");
            refused(deskOfficer(), body, "422 next-round-needs-two-parties /parties");
        }

        @Test
        void two_megabytes_of_text() {
            String text = "x".repeat(2 * 1024 * 1024);
            refused(deskOfficer(), promise(consultation()).replace("Continue to hold", text), "413 body-too-large");
        }

        @Test
        void a_text_that_is_too_long() {
            refused(
                    deskOfficer(),
                    promise(consultation()).replace("Continue to hold", "x".repeat(20_001)),
                    "400 bad-value /text");
        }

        @Test
        void ten_thousand_levels_of_json() {
            String deep = "[".repeat(10_000) + "]".repeat(10_000);
            Answer answer = deskOfficer().create(COMMITMENTS, "{\"owners\":" + deep + "}");
            assertThat(answer.status()).isEqualTo(400);
        }

        @Test
        void no_json_at_all() {
            refused(deskOfficer(), "kind=UNILATERAL", "400 malformed-json");
        }
    }

    @Nested
    class In_the_headers {

        @Test
        void no_key() {
            assertThat(deskOfficer()
                            .send("POST", COMMITMENTS, promise(consultation()))
                            .problem())
                    .isEqualTo("400 idempotency-key-missing Idempotency-Key");
        }

        @Test
        void a_key_that_was_used_for_another_request() {
            String key = UUID.randomUUID().toString();
            String body = promise(consultation());
            assertThat(deskOfficer()
                            .send("POST", COMMITMENTS, body, "Idempotency-Key", key)
                            .status())
                    .isEqualTo(201);
            stored++;

            Answer other = deskOfficer()
                    .send("POST", COMMITMENTS, body.replace("\"will\"", "\"may\""), "Idempotency-Key", key);

            assertThat(other.problem()).isEqualTo("422 idempotency-key-reused");
        }

        @Test
        void no_version_and_a_stale_version() {
            String request = someRequest();
            String report = "{\"on\":\"2021-03-01\",\"text\":\"Something was done\"}";
            assertThat(deskOfficer().send("POST", request + "/progress", report).problem())
                    .isEqualTo("428 if-match-missing If-Match");
            assertThat(deskOfficer()
                            .send("POST", request + "/progress", report, "If-Match", "\"7\"")
                            .problem())
                    .isEqualTo("412 stale-version");
        }
    }
}
