package org.chancery.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.ServiceTest;
import org.chancery.reporting.Client.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The service on servers of its own, shared by all tests of one JVM, with a publisher in the place of the writing services. */
@ServiceTest(classes = ReportingService.class)
abstract class RunningService {

    private static final int LANES = 4;

    /** By topic prefix: numbers in a lane go on from test to test. */
    private static final Map<String, EventFeed> FEEDS = new HashMap<>();

    private static boolean founded;

    @Value("${local.server.port}")
    private int port;

    @Value("${chancery.kafka}")
    private String kafka = "";

    @Value("${chancery.topic-prefix}")
    private String prefix = "";

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
    }

    Client with(@Nullable String authorization) {
        return new Client(port, authorization);
    }

    Client as(Marking clearance, String... roles) {
        return with(TestIssuer.shared().bearer("seo.yun", clearance, roles));
    }

    Client deskOfficer() {
        return as(Marking.CONFIDENTIAL, "DESK_OFFICER");
    }

    Client administrator() {
        return as(Marking.OFFICIAL, "ADMINISTRATOR");
    }

    /** Publishes an event; the answer to {@link #after} shows it. */
    Delivery publish(Told told) {
        return FEEDS.computeIfAbsent(prefix, fresh -> new EventFeed(kafka, fresh, LANES))
                .publish(told.types(), told.subject(), told.event(), Deliveries.by("min.kim"), told.label());
    }

    /** Publishes events in their order and gives the last one. */
    Delivery publish(List<Told> told) {
        told.subList(0, told.size() - 1).forEach(this::publish);
        return publish(told.getLast());
    }

    /** The query that makes an answer wait for an event. */
    static String after(Delivery delivery) {
        return "applied=" + delivery.subject() + "@" + delivery.aggregateVersion();
    }

    /** Publishes the founding consultation, once for all tests. */
    void found() {
        if (!founded) {
            FoundingEvents.all().forEach(this::publish);
            founded = true;
        }
        // Whoever has the last event of each aggregate that matters has them all.
        Client client = deskOfficer();
        String id = "/consultations/" + FoundingEvents.CONSULTATION.value();
        for (String view :
                List.of(id, id + "/readout", "/campaigns/" + FoundingEvents.CAMPAIGN.value() + "/coverage")) {
            for (String last : List.of(
                    FoundingEvents.CONSULTATION.subject() + "@12",
                    FoundingEvents.MECHANISM.subject() + "@1",
                    FoundingEvents.CAMPAIGN.subject() + "@2",
                    FoundingEvents.NEXT.subject() + "@0",
                    FoundingEvents.RECORD.subject() + "@8",
                    FoundingEvents.commitment(0).subject() + "@1",
                    FoundingEvents.commitment(1).subject() + "@0",
                    FoundingEvents.commitment(2).subject() + "@0",
                    FoundingEvents.commitment(3).subject() + "@0")) {
                Answer answer = client.get(view + "?applied=" + last);
                assertThat(answer.status())
                        .as("%s %s: %s", view, last, answer.body())
                        .isEqualTo(200);
            }
        }
    }

    static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(item -> item.path(field).asString("")).toList();
    }
}
