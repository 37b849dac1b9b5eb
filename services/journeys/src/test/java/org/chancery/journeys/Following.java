package org.chancery.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chancery.journeys.ApiClient.Answer;
import tools.jackson.databind.JsonNode;

/** A desk officer who follows a party by mail and by webhook, and what they are told. */
final class Following {

    private static final String DESK = "seo.yun";

    private Following() {}

    /** From now on told by a mail and by a webhook of everything that happens to the party. */
    static void party(String code, RunningChancery chancery, ApiClient api) {
        Map.of("MAIL", DESK + "@example.org", "WEBHOOK", chancery.webhooks()).forEach((channel, address) -> {
            Answer subscribed = api.post(
                    DESK,
                    "/api/notifications/subscriptions",
                    "told-of-" + code + "-by-" + channel,
                    Map.of("about", "party/" + code, "channel", channel, "address", address));
            assertThat(subscribed.status()).as(subscribed.text()).isEqualTo(201);
        });
    }

    /** Of each lane one consultation of the party. */
    static List<String> oneOfEachLane(String code, RunningChancery chancery, ApiClient api) {
        Map<Integer, String> lanes = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> record : Topics.read(chancery.kafka())) {
            boolean proposed = "consultation-proposed".equals(type(record));
            if (proposed
                    && ApiClient.JSON
                            .readTree(record.value())
                            .path("parties")
                            .toString()
                            .contains("\"" + code + "\"")) {
                lanes.putIfAbsent(
                        record.partition(), record.key().substring(record.key().indexOf('/') + 1));
            }
        }
        return List.copyOf(lanes.values());
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        String type = Topics.headers(record).getOrDefault("ce_type", "");
        return type.substring(type.lastIndexOf('.') + 1);
    }

    /** Something happens to a consultation, by an ordinary command. */
    static void note(String consultation, ApiClient api) {
        String path = "/api/scheduling/consultations/" + consultation;
        Answer noted = api.postAt(
                DESK,
                path + "/history",
                String.valueOf(api.get(DESK, path).etag()),
                Map.of("event", "read again", "by", "desk officer"));
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
    }

    /** Waits until so many happenings were told, and finds each told once by mail, once by webhook, and nothing else. */
    static void awaitTold(int happenings, RunningChancery chancery, ApiClient api) {
        await().atMost(OldRecords.PATIENCE)
                .until(() -> chancery.kept("mail", ".eml").size() >= happenings
                        && chancery.kept("webhooks", ".json").size() >= happenings);
        JsonNode deliveries =
                api.get(DESK, "/api/notifications/deliveries?limit=200").body().path("items");
        assertThat(deliveries).hasSize(2 * happenings);
        assertThat(chancery.kept("mail", "")).hasSize(happenings);
        assertThat(chancery.kept("webhooks", "")).hasSize(happenings);
    }
}
