package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The founding consultation, played on an empty data directory: killed in the middle, and read in every way there is. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlayedConsultationIT {

    private static final String DESK = "seo.yun";
    private static final String HEAD = "lee.dohyun";
    private static final String AUDITOR = "park.sora";

    private RunningChancery chancery;
    private ApiClient api;
    private String consultation;

    @BeforeAll
    void kill_it_in_the_middle_of_the_play_and_start_it_again() {
        chancery = RunningChancery.begun("played");
        chancery.awaitScreen("sets the delegation of IN");
        chancery.kill();
        chancery.startAgain();
        api = new ApiClient(chancery);
        consultation = api.get(DESK, "/api/reporting/consultations?status=HELD")
                .body()
                .path("items")
                .path(0)
                .path("consultation")
                .asString();
    }

    @AfterAll
    void stop() {
        chancery.close();
    }

    private JsonNode detail() {
        return api.get(DESK, "/api/reporting/consultations/" + consultation).body();
    }

    @Test
    @Order(1)
    void plays_on_after_the_kill_and_ends_with_the_readout_and_the_links() {
        assertThat(chancery.screen())
                .contains("all accepted")
                .contains("1. Deputy Minister for Multilateral and Global Affairs Ham Sang-wook")
                .contains("/consultations/" + consultation + "/readout")
                .contains("Sign in as");
    }

    @Test
    @Order(2)
    void shows_the_consultation_with_its_time_in_both_capitals() {
        JsonNode detail = detail();
        assertThat(detail.path("round").path("counted").asInt()).isEqualTo(1);
        assertThat(detail.path("record").asString()).isEqualTo("CLOSED");
        assertThat(detail.path("schedule").path("capitals").valueStream())
                .extracting(
                        capital -> capital.path("party").asString(),
                        capital -> capital.path("start").path("time").asString())
                .containsExactly(tuple("KR", "15:30"), tuple("IN", "12:00"));
        assertThat(detail.path("agenda").size()).isEqualTo(4);
        assertThat(detail.path("statements").size()).isEqualTo(7);
    }

    @Test
    @Order(3)
    void links_every_commitment_to_the_statement_it_comes_from() {
        JsonNode detail = detail();
        assertThat(detail.path("commitments").valueStream())
                .extracting(each -> each.path("kind").asString())
                .containsExactlyInAnyOrder("REQUEST", "REQUEST", "JOINT", "UNILATERAL");
        Map<String, String> acts = new HashMap<>();
        detail.path("statements")
                .forEach(each -> acts.put(
                        each.path("statement").asString(), each.path("act").asString()));
        for (JsonNode commitment : detail.path("commitments")) {
            String statement = commitment.path("source").path("statement").asString(null);
            switch (commitment.path("kind").asString()) {
                case "REQUEST" -> assertThat(acts).containsEntry(statement, "asked");
                case "JOINT" -> assertThat(acts).containsEntry(statement, "agreed");
                default -> {
                    assertThat(statement).isNull();
                    assertThat(commitment.path("source").path("occasion").asString())
                            .isEqualTo("RELEASE");
                }
            }
        }
    }

    @Test
    @Order(4)
    void drafts_the_readout_in_the_shape_of_the_public_account() {
        JsonNode readout = api.get(HEAD, "/api/reporting/consultations/" + consultation + "/readout?language=en")
                .body();
        assertThat(readout.path("paragraphs").size()).isEqualTo(3);
        assertThat(readout.path("paragraphs")
                        .path(0)
                        .path("sentences")
                        .path(0)
                        .path("text")
                        .asString())
                .contains("Ham Sang-wook")
                .contains("Vinay Kumar")
                .contains("1st “Korea-India high-level policy consultation on global issues”")
                .contains("virtually")
                .contains("15:30")
                .contains("KST")
                .contains("12:00 in New Delhi");
        List<String> bullets = new ArrayList<>();
        for (JsonNode bullet : readout.path("paragraphs").path(1).path("bullets")) {
            bullets.add(String.join(
                    " ",
                    bullet.path("sentences")
                            .valueStream()
                            .map(sentence -> sentence.path("text").asString())
                            .toList()));
        }
        assertThat(bullets).hasSize(4);
        assertThat(bullets.get(0))
                .startsWith("The Korean side asked India")
                .contains("The Indian side commended")
                .contains("suggested");
        assertThat(bullets.get(1))
                .startsWith("The Korean side also pointed out that about 600")
                .contains("10th largest")
                .contains("asked India");
        assertThat(bullets.get(2)).startsWith("Meanwhile, the Indian side explained");
        assertThat(bullets.get(3)).startsWith("The two sides agreed to hold the consultation on a regular basis");
        assertThat(readout.path("paragraphs").path(2).path("sentences").valueStream())
                .extracting(sentence -> sentence.path("kind").asString())
                .containsExactly("ASSESSMENT", "FACTS");
        readout.findValues("sentences")
                .forEach(list -> list.forEach(sentence -> {
                    if (sentence.path("kind").asString().equals("FACTS")) {
                        assertThat(sentence.path("facts").isEmpty())
                                .as(sentence.toString())
                                .isFalse();
                    }
                }));
    }

    @Test
    @Order(5)
    void covers_one_of_the_five_targets_of_the_campaign() {
        String campaign = detail().path("campaigns").path(0).path("campaign").asString();
        JsonNode coverage = api.get(DESK, "/api/reporting/campaigns/" + campaign + "/coverage")
                .body();
        assertThat(coverage.path("targets").size()).isEqualTo(5);
        assertThat(coverage.path("targets")
                        .valueStream()
                        .filter(target -> target.path("consulted").asBoolean())
                        .map(target -> target.path("party").path("code").asString()))
                .containsExactly("IN");
    }

    @Test
    @Order(6)
    void proposes_the_next_round_because_of_what_was_agreed() {
        JsonNode detail = detail();
        assertThat(detail.path("followedBy").size()).isEqualTo(1);
        String next = detail.path("followedBy").path(0).asString();
        JsonNode proposed =
                api.get(DESK, "/api/reporting/consultations/" + next).body();
        assertThat(proposed.path("status").asString()).isEqualTo("PROPOSED");
        assertThat(proposed.path("followsUp").asString()).startsWith("commitment/");
    }

    @Test
    @Order(7)
    void publishes_cloud_events_without_gaps_that_fit_their_published_schemas() {
        List<ConsumerRecord<String, byte[]>> records = Topics.read(chancery.kafka());
        assertThat(records).hasSizeGreaterThan(40);
        Map<String, Long> numbers = new HashMap<>();
        Map<String, String> schemas = new HashMap<>();
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (ConsumerRecord<String, byte[]> record : records) {
            Map<String, String> headers = Topics.headers(record);
            assertThat(headers)
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/" + record.topic())
                    .containsEntry("ce_subject", record.key())
                    .containsKeys("ce_id", "ce_type", "ce_time", "ce_dataschema", "ce_actor", "ce_correlationid");
            String lane = record.topic() + "/" + record.partition();
            long number = Long.parseLong(headers.get("ce_sequence"));
            long seen = numbers.getOrDefault(lane, 0L);
            // A crash may have sent the newest again, under the same number.
            assertThat(number).as(lane).isBetween(1L, seen + 1);
            numbers.merge(lane, number, Math::max);
            String[] urn = headers.get("ce_dataschema").split(":", -1);
            String path = "/api/" + urn[2] + "/schemas/" + urn[3] + "/" + urn[4];
            String schema = schemas.computeIfAbsent(
                    path, wanted -> api.get(DESK, wanted).text());
            assertThat(registry.getSchema(schema, InputFormat.JSON)
                            .validate(new String(record.value(), StandardCharsets.UTF_8), InputFormat.JSON))
                    .as(headers.get("ce_type"))
                    .isEmpty();
        }
    }

    @Test
    @Order(8)
    void keeps_every_event_once_in_the_audit_trail_with_actor_and_cause() {
        List<String> published = Topics.read(chancery.kafka()).stream()
                .map(record -> Topics.headers(record).get("ce_id"))
                .distinct()
                .toList();
        List<JsonNode> trail = trail();
        assertThat(trail).extracting(line -> line.path("id").asString()).containsExactlyInAnyOrderElementsOf(published);
        assertThat(trail)
                .extracting(line -> line.path("actor").asString())
                .contains("person:" + DESK, "person:han.jiho", "person:" + HEAD)
                .contains("reaction:when-consultation-held-then-open-record")
                .contains("reaction:when-consultation-held-or-withdrawn-then-count-round")
                .contains("reaction:when-record-closed-then-raise-commitments")
                .contains("reaction:when-follow-up-agreed-then-propose-next-round");
        assertThat(trail)
                .filteredOn(line -> line.path("actor").asString().startsWith("reaction:"))
                .allSatisfy(line -> assertThat(line.path("cause").asString()).isNotBlank());
    }

    @Test
    @Order(9)
    void sends_each_mail_and_each_webhook_once() throws IOException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> chancery.kept("mail", ".eml").size() > 5
                        && chancery.kept("webhooks", ".json").size() > 3);
        List<String> messageIds = new ArrayList<>();
        for (Path mail : chancery.kept("mail", ".eml")) {
            Files.readAllLines(mail).stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                    .findFirst()
                    .ifPresent(messageIds::add);
        }
        assertThat(messageIds).isNotEmpty().doesNotHaveDuplicates();
        for (Path webhook : chancery.kept("webhooks", ".json")) {
            assertThat(Files.readString(webhook)).contains("\"VERIFIED\"");
        }
        // The kill may have hit between a receiver's yes and the note of it, once a sender: then it went out again.
        assertThat(chancery.kept("mail", ".again")).hasSizeLessThanOrEqualTo(1);
        assertThat(chancery.kept("webhooks", ".again")).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @Order(10)
    void changes_nothing_at_the_second_start() throws IOException {
        waitUntilNothingIsUnderWay();
        List<String> trail =
                trail().stream().map(line -> line.path("id").asString()).toList();
        String detail = detail().toString();
        int mails = chancery.kept("mail", "").size();
        int webhooks = chancery.kept("webhooks", "").size();
        chancery.stop();
        chancery.startAgain();
        assertThat(chancery.screen()).doesNotContain("registers KR");
        assertThat(trail()).extracting(line -> line.path("id").asString()).containsExactlyElementsOf(trail);
        assertThat(detail().toString()).isEqualTo(detail);
        assertThat(chancery.kept("mail", "")).hasSize(mails);
        assertThat(chancery.kept("webhooks", "")).hasSize(webhooks);
    }

    /** What is still to come of the play comes within seconds. */
    private void waitUntilNothingIsUnderWay() throws IOException {
        var last = new AtomicReference<>(counts());
        await().during(Duration.ofSeconds(5)).atMost(Duration.ofSeconds(60)).until(() -> {
            List<Integer> before = last.getAndSet(counts());
            return before.equals(last.get());
        });
    }

    private List<Integer> counts() throws IOException {
        return List.of(
                trail().size(),
                chancery.kept("mail", ".eml").size(),
                chancery.kept("webhooks", ".json").size());
    }

    private List<JsonNode> trail() {
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        do {
            JsonNode page =
                    api.get(AUDITOR, "/api/audit/trail?limit=100" + after).body();
            page.path("items").forEach(lines::add);
            String next = page.path("next").asString(null);
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());
        return lines;
    }
}
