package org.chancery.platform.intake.toy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What waits, shown to those who look after it, and tried again at their word. Most rows belong to a reader that is gone, so
 * that nobody takes them.
 */
@ServiceTest(
        classes = ToyService.class,
        properties = {
            "spring.application.name=toy",
            "spring.config.import=classpath:chancery-service.yml,classpath:chancery-reading-service.yml"
        })
class ParkedOverHttpIT {

    private static final String PARKED = "/api/toy/parked";

    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    int port;

    @Value("${chancery.kafka}")
    String kafka;

    @Value("${chancery.topic-prefix}")
    String prefix;

    @Autowired
    JdbcClient db;

    @Autowired
    ToyService.Desk desk;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
    }

    @BeforeEach
    void three_wait() {
        db.sql("delete from intake.parked_event").update();
        parked(7, "ce_marking", "SECRET", "2021-01-07T09:00:00Z");
        parked(8, "ce_marking", "OFFICIAL", "2021-01-07T09:00:00.000001Z");
        parked(9, "ce_marking", "PUBLIC", "2021-01-07T09:00:00.000001Z");
        parked(10, "ce_other", "PUBLIC", "2021-01-08T09:00:00Z");
    }

    private void parked(long offset, String header, String marking, String since) {
        db.sql("""
                insert into intake.parked_event (consumer, topic, lane, record_offset, number, aggregate,
                    header_names, header_values, reason, parked_at)
                values ('gone', 'scheduling', 2, :offset, :offset, 'guest/1', array[:header],
                    array[convert_to(:marking, 'UTF8')], 'IllegalState: they said yes', cast(:since as timestamptz))""")
                .param("offset", offset)
                .param("header", header)
                .param("marking", marking)
                .param("since", since)
                .update();
    }

    @Test
    void shows_what_waits_and_since_when_but_not_what_it_says() throws Exception {
        JsonNode items = page("AUDITOR", Marking.OFFICIAL, "").path("items");

        assertThat(items.valueStream().map(item -> item.path("offset").asLong()))
                .containsExactly(8L, 9L);
        assertThat(items.get(0)).isEqualTo(new JsonMapper().readTree("""
                {"reader":"gone","topic":"scheduling","partition":2,"offset":8,"subject":"guest/1",
                 "reason":"IllegalState","since":"2021-01-07T09:00:00.000001Z"}"""));
    }

    @Test
    void shows_what_nobody_can_tell_the_marking_of_to_those_who_may_read_everything() throws Exception {
        assertThat(page("ADMINISTRATOR", Marking.SECRET, "")
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("offset").asLong()))
                .containsExactly(7L, 8L, 9L, 10L);
    }

    @Test
    void comes_in_pages() throws Exception {
        List<Long> offsets = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = page("ADMINISTRATOR", Marking.SECRET, "?limit=1" + after);
            offsets.add(page.at("/items/0/offset").asLong());
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        assertThat(offsets).containsExactly(7L, 8L, 9L, 10L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "WyJhIiwiYiJd", "WyJhIiwiYiIsImMiLCJkIiwiZSJd"})
    void refuses_a_cursor_that_is_none_of_the_list(String cursor) throws Exception {
        HttpResponse<String> answer = get("AUDITOR", Marking.OFFICIAL, PARKED + "?after=" + cursor);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"parameter\":\"after\"");
    }

    @ParameterizedTest
    @CsvSource({"AUDITOR, 200", "ADMINISTRATOR, 200", "DESK_OFFICER, 403", "NOTE_TAKER, 403", "HEAD_OF_DELEGATION, 403"
    })
    void is_for_those_who_look_after_the_service(String role, int status) throws Exception {
        assertThat(get(role, Marking.SECRET, PARKED).statusCode()).isEqualTo(status);
    }

    @Test
    void is_tried_again_in_its_order_at_an_administrator_s_word() throws Exception {
        try (var feed = new EventFeed(kafka, prefix, 4)) {
            String second = parkedArrivals(feed, 2).getLast();
            assertThat(retry("ADMINISTRATOR", Marking.OFFICIAL, second).body())
                    .isEqualTo("{\"waiting\":2,\"reason\":\"IllegalStateException\"}");

            desk.meanwhile = () -> {};
            assertThat(retry("ADMINISTRATOR", Marking.OFFICIAL, second).body())
                    .isEqualTo("{\"waiting\":0,\"reason\":null}");
            assertThat(desk.sent.stream().map(Instruction::key).distinct()).hasSize(2);
            assertThat(retry("ADMINISTRATOR", Marking.OFFICIAL, second).statusCode())
                    .as("nothing waits there any more")
                    .isEqualTo(404);

            String third = parkedArrivals(feed, 1).getFirst();
            desk.meanwhile = () -> db.sql("update intake.lease set epoch = epoch + 1 where consumer like 'when%'")
                    .update();
            assertThat(retry("ADMINISTRATOR", Marking.OFFICIAL, third).body())
                    .as("another instance has taken over meanwhile")
                    .contains("urn:chancery:problem:reader-handed-over");
        } finally {
            desk.meanwhile = () -> {};
        }
    }

    /** Lets a guest come so often to a closed desk. */
    private List<String> parkedArrivals(EventFeed feed, int times) {
        desk.meanwhile = () -> {
            throw new IllegalStateException("closed to guest 2");
        };
        var guest = new Subject("guest", "2");
        IntStream.range(0, times).forEach(_ -> feed.publish(ToyService.TYPES, guest, new ToyService.Arrived("north")));
        return await().until(this::ownEvents, events -> events.size() == times);
    }

    /** As the paths that they are tried again under. */
    private List<String> ownEvents() {
        return db.sql("""
                        select consumer || '/' || topic || '/' || lane || '/' || record_offset from intake.parked_event
                        where consumer <> 'gone' order by number""").query(String.class).list();
    }

    @ParameterizedTest
    @CsvSource({
        "AUDITOR, SECRET, gone/scheduling/2/8, 403",
        "ADMINISTRATOR, OFFICIAL, gone/scheduling/2/7, 404",
        "ADMINISTRATOR, OFFICIAL, gone/scheduling/2/99, 404",
        "ADMINISTRATOR, OFFICIAL, gone/scheduling/2/last, 400",
        "ADMINISTRATOR, OFFICIAL, gone/scheduling/2/8, 404"
    })
    void is_not_tried_again_for_others_nor_where_there_is_nothing(
            String role, Marking clearance, String event, int status) throws Exception {
        assertThat(retry(role, clearance, event).statusCode()).isEqualTo(status);
    }

    @Test
    void is_described() throws Exception {
        assertThat(get("AUDITOR", Marking.OFFICIAL, "/api/toy/openapi").body()).contains("\"" + PARKED + "\"");
    }

    private JsonNode page(String role, Marking clearance, String query) throws Exception {
        return new JsonMapper().readTree(get(role, clearance, PARKED + query).body());
    }

    private HttpResponse<String> get(String role, Marking clearance, String path)
            throws IOException, InterruptedException {
        return http.send(request(role, clearance, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> retry(String role, Marking clearance, String event)
            throws IOException, InterruptedException {
        HttpRequest request = request(role, clearance, PARKED + "/" + event)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String role, Marking clearance, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", TestIssuer.shared().bearer("park.sora", clearance, role));
    }
}
