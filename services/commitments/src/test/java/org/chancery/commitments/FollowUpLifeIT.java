package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.chancery.commitments.Client.Answer;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people keep of a commitment while it is followed up, over HTTP. */
class FollowUpLifeIT extends RunningService {

    private String request() {
        String body = promise(consultation())
                .replace("\"UNILATERAL\"", "\"REQUEST\"")
                .replace(
                        "\"owners\":[{\"party\":\"KR\"}]",
                        "\"owners\":[{\"party\":\"IN\"}],\"counterparts\":[{\"party\":\"KR\"}]");
        return deskOfficer().create(COMMITMENTS, body).header("Location");
    }

    private void done(String commitment, String act, String body) {
        Answer answer = deskOfficer().change(commitment, act, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private void refused(String commitment, String act, String body, String problem) {
        assertThat(deskOfficer().change(commitment, act, body).problem()).isEqualTo(problem);
    }

    private JsonNode file(String commitment) {
        return deskOfficer().get(commitment).body();
    }

    @Test
    void a_request_is_countered_then_answered_ad_referendum_and_decided_at_home() {
        String request = request();
        String counter = request();
        String id = counter.substring(counter.lastIndexOf('/') + 1);

        refused(request, "/answer", """
                {"response":"COUNTERED","by":"IN"}""", "422 counter-proposal-is-missing /words");
        refused(request, "/answer", """
                {"response":"COUNTERED","by":"IN","counteredBy":"00000000-0000-4000-8000-000000000009"}""", "422 unknown-reference /counteredBy");
        done(request, "/answer", """
                {"response":"COUNTERED","by":"IN","words":"A visit in its place","counteredBy":"%s"}""".formatted(id));
        done(request, "/answer", """
                {"response":"AD_REFERENDUM","by":"IN","on":"2021-01-08"}""");
        done(request, "/home-decision", """
                {"by":"IN","decision":"CONFIRMED","on":"2021-02-01","words":"The Cabinet has approved it"}""");
        refused(request, "/home-decision", """
                {"by":"IN","decision":"REFUSED"}""", "409 not-ad-referendum /by");

        JsonNode answers = file(request).path("answers");
        assertThat(answers.at("/0/counteredBy").asString()).isEqualTo(id);
        assertThat(answers.at("/0/settled").isNull()).isTrue();
        assertThat(answers.at("/1/settled/decision").asString()).isEqualTo("CONFIRMED");
        assertThat(answers.at("/1/settled/words").asString()).isEqualTo("The Cabinet has approved it");
        publishedIsStored();
    }

    @Test
    void a_commitment_is_kept_step_by_step_and_its_steps_are_cut_anew() {
        String promise =
                deskOfficer().create(COMMITMENTS, promise(consultation())).header("Location");
        String first = """
                {"number":1,"text":"The first platform","due":{"shape":"BY_DATE","phrase":"by 10 March","date":"2024-03-10"}}""";
        String second = """
                {"number":2,"text":"The others","due":{"shape":"BY_DATE","phrase":"by 10 May","date":"2024-05-10"}}""";
        String between = second.replace("\"number\":2", "\"number\":3").replace("05-10", "04-10");

        done(promise, "/milestones", "{\"milestones\":[" + first + "," + second + "]}");
        done(promise, "/milestone", """
                {"milestone":1,"on":"2024-03-09","evidence":"a release"}""");
        String before = Instant.now().toString();
        refused(
                promise,
                "/milestones",
                "{\"milestones\":[" + first + "," + between + "," + second + "]}",
                "422 change-needs-a-reason /reason");
        refused(
                promise,
                "/milestones",
                "{\"milestones\":[" + second + "],\"reason\":\"x\"}",
                "409 met-milestone-stays /milestones");
        done(
                promise,
                "/milestones",
                "{\"milestones\":[" + first + "," + between + "," + second
                        + "],\"reason\":\"Agreed at the third round\",\"on\":\"2024-03-17\"}");

        JsonNode steps = file(promise).path("milestones");
        assertThat(steps).hasSize(3);
        assertThat(steps.at("/0/met/evidence").asString()).isEqualTo("a release");
        assertThat(steps.at("/1/due/date").asString()).isEqualTo("2024-04-10");
        assertThat(steps.at("/1/met").isNull()).isTrue();
        assertThat(deskOfficer().get(promise + "?at=" + before).body().path("milestones"))
                .hasSize(2);
        assertThat(deskOfficer()
                        .get(promise + "/changes?from=" + before)
                        .body()
                        .path("patch")
                        .toString())
                .contains("/milestones/");
        refused(promise, "/milestone", """
                {"milestone":9,"on":"2024-03-09","evidence":"x"}""", "422 no-such-milestone /milestone");
    }

    @Test
    void reports_follow_a_schedule_and_are_reviewed() {
        String promise =
                deskOfficer().create(COMMITMENTS, promise(consultation())).header("Location");

        refused(promise, "/reporting-schedule", "{}", "422 schedule-has-a-date /dates");
        refused(promise, "/reporting-schedule", """
                {"rhythm":{"first":"2021-06-30","everyMonths":3,"until":"2021-03-31"}}""", "400 bad-value /rhythm");
        done(promise, "/reporting-schedule", """
                {"rhythm":{"first":"2021-03-31","everyMonths":3,"until":"2021-12-31"}}""");
        done(promise, "/progress", """
                {"on":"2021-03-30","text":"Two rounds were held.","evidence":"a note","scheduledFor":"2021-03-31"}""");
        refused(promise, "/progress", """
                {"on":"2021-03-31","text":"More.","scheduledFor":"2021-03-31"}""", "409 already-reported-on /scheduledFor");
        refused(promise, "/review", """
                {"report":1,"review":"RETURNED"}""", "422 return-needs-a-reason /reason");
        assertThat(head().change(promise, "/review", """
                        {"report":1,"review":"RETURNED","reason":"It names no delegation"}""").status()).isEqualTo(200);
        done(promise, "/progress", """
                {"on":"2021-03-31","text":"More.","scheduledFor":"2021-03-31"}""");
        done(promise, "/reporting-schedule", """
                {"dates":["2021-02-01","2021-07-01"],"reason":"Half-yearly is enough"}""");

        JsonNode file = file(promise);
        assertThat(file.at("/progress/0/review/reason").asString()).isEqualTo("It names no delegation");
        assertThat(file.at("/progress/1/number").asInt()).isEqualTo(2);
        assertThat(file.at("/reporting/dates").toString()).isEqualTo("[\"2021-03-31\",\"2021-07-01\"]");
        assertThat(file.at("/reporting/everyMonths").isNull()).isTrue();
    }

    private Client head() {
        return with(TestIssuer.shared().bearer("lee.dohyun", Marking.CONFIDENTIAL, "HEAD_OF_DELEGATION"));
    }

    @Test
    void support_is_pledged_each_side_for_the_other_and_then_in_writing() {
        String mutual = promise(consultation())
                .replace("\"UNILATERAL\"", "\"SEVERALLY\"")
                .replace(
                        "\"owners\":[{\"party\":\"KR\"}]",
                        "\"owners\":[{\"party\":\"KR\"},{\"party\":\"IN\"}],"
                                + "\"counterparts\":[{\"party\":\"KR\"},{\"party\":\"IN\"}],\"pledge\":\"RECIPROCAL\"");

        String pledge = deskOfficer().create(COMMITMENTS, mutual).header("Location");

        assertThat(file(pledge).at("/pledge/form").asString()).isEqualTo("RECIPROCAL");
        done(pledge, "/pledge", """
                {"campaign":"%s","form":"WRITTEN","on":"2021-03-01"}""".formatted(CAMPAIGN.value()));
        assertThat(file(pledge).at("/pledge/form").asString()).isEqualTo("WRITTEN");
        refused(pledge, "/pledge", """
                {"campaign":"00000000-0000-4000-8000-000000000009","form":"ORAL"}""", "422 unknown-reference /campaign");
        refused(request(), "/pledge", """
                {"campaign":"%s","form":"ORAL"}""".formatted(CAMPAIGN.value()), "409 unaccepted-request-is-no-pledge /form");
        publishedIsStored();
    }
}
