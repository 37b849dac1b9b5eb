package org.chancery.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.scheduling.Client.Answer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who asks without a right, a version, a key or a sense of measure is refused before any rule of ours is asked. */
class RefusedAtTheDoorIT extends NothingLeftBehind {

    private static final String PROPOSAL = "{\"parties\":[\"KR\",\"IN\"]}";

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

            var answer = with("Bearer " + expired).create(API + "/consultations", PROPOSAL);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.problem()).isEqualTo("urn:chancery:problem:token-refused");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").contains("error=\"invalid_token\"");
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
            expectedEvents++;

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
            expectedEvents++;

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
}
