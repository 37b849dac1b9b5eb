package org.chancery.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.chancery.minutes.events.MinutesEvents;
import org.chancery.minutes.events.RecordEvent.RecordClosed;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.ServiceTest;
import org.chancery.scheduling.events.CampaignEvent.CampaignOpened;
import org.chancery.scheduling.events.CampaignId;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.SchedulingEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with a database and topics of its own, shared by all tests of one JVM, and what scheduling has told it. */
@ServiceTest(classes = CommitmentsService.class, properties = "chancery.deadlines.every=P9D")
@Import(RunningService.Clocks.class)
abstract class RunningService {

    /** It shows the time of the machine until somebody turns it. */
    static final TurnableClock CLOCK = new TurnableClock();

    static final String COMMITMENTS = "/api/commitments/commitments";
    static final PartyCode KR = new PartyCode("KR");
    static final PartyCode IN = new PartyCode("IN");
    static final MechanismId MECHANISM = new MechanismId(new UUID(1, 1));
    static final CampaignId CAMPAIGN = new CampaignId(new UUID(3, 1));

    private static final AtomicReference<@Nullable EventFeed> FEED = new AtomicReference<>();

    @Value("${local.server.port}")
    private int port;

    @Value("${chancery.kafka}")
    private String kafka = "";

    @Value("${chancery.topic-prefix}")
    private String prefix = "";

    @Autowired
    private @Nullable JdbcClient db;

    @TestConfiguration
    static class Clocks {

        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
    }

    Client with(@Nullable String authorization) {
        return new Client(port, authorization);
    }

    Client deskOfficer() {
        return with(TestIssuer.shared().bearer("seo.yun", Marking.CONFIDENTIAL, "DESK_OFFICER"));
    }

    /** Whoever publishes in place of the other services; on first use it tells of parties, mechanism and campaign. */
    EventFeed others() {
        EventFeed feed = FEED.get();
        if (feed == null) {
            feed = new EventFeed(kafka, prefix, 4);
            FEED.set(feed);
            register(
                    feed,
                    KR,
                    new PartyRegistered(KR, PartyKind.STATE, Map.of("en", "Korea"), Map.of(), Map.of(), null));
            register(
                    feed,
                    IN,
                    new PartyRegistered(IN, PartyKind.STATE, Map.of("en", "India"), Map.of(), Map.of(), null));
            register(
                    feed,
                    MECHANISM,
                    new MechanismLaunched(
                            MECHANISM,
                            "High-level policy consultation",
                            List.of(),
                            List.of(KR, IN),
                            null,
                            null,
                            HostRule.UNSTATED,
                            null));
            register(feed, CAMPAIGN, new CampaignOpened(CAMPAIGN, KR, "Security Council", "A seat", null));
        }
        return feed;
    }

    /** A consultation of its own that scheduling knows. */
    ConsultationId consultation() {
        var consultation = new ConsultationId(UUID.randomUUID());
        register(
                others(),
                consultation,
                new ConsultationProposed(consultation, MECHANISM, null, List.of(KR, IN), null, null, null));
        return consultation;
    }

    /** One that is marked so. */
    ConsultationId consultation(Marking marking) {
        var consultation = new ConsultationId(UUID.randomUUID());
        others().publish(
                        SchedulingEvents.TYPES,
                        consultation.subject(),
                        new ConsultationProposed(
                                consultation,
                                MECHANISM,
                                null,
                                List.of(KR, IN),
                                null,
                                null,
                                null,
                                null,
                                null,
                                marking,
                                null),
                        Deliveries.by("seo.yun"),
                        Label.about(List.of()).marked(marking));
        return consultation;
    }

    private static void register(EventFeed feed, TypedId id, Object event) {
        EventTypes types = SchedulingEvents.TYPES;
        feed.publish(types, id.subject(), event);
    }

    Topic topic() {
        return new Topic(kafka, prefix + "commitments");
    }

    long storedEvents() {
        assertThat(db).isNotNull();
        return db.sql("select count(*) from event").query(Long.class).single();
    }

    /** Waits until a rule has taken everything that its publisher's topic holds. */
    void taken(String rule, String publisher) {
        int published = new Topic(kafka, prefix + publisher).records().size();
        await().untilAsserted(() -> {
            assertThat(db).isNotNull();
            assertThat(db.sql("select sum(next_offset) from intake.position where consumer = :rule")
                            .param("rule", rule)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(published);
        });
    }

    /** Waits until everything stored is published, and nothing else is. */
    void publishedIsStored() {
        await().untilAsserted(() -> assertThat(topic().records()).hasSize(Math.toIntExact(storedEvents())));
    }

    /** The promise that stands in the release only. */
    static String promise(ConsultationId consultation) {
        return """
                {"kind":"UNILATERAL","owners":[{"party":"KR"}],
                 "text":"Continue to hold bilateral consultations with members of the Security Council",
                 "modality":"will","due":{"shape":"OPEN_ENDED","phrase":"open-ended"},
                 "occasion":"RELEASE","date":"2021-01-07","consultation":"%s","mechanism":"%s",
                 "parties":["KR","IN"],"campaign":"%s"}""".formatted(consultation.value(), MECHANISM.value(), CAMPAIGN.value());
    }

    /** Publishes that the record was closed, and returns the path of the commitment that it raises. */
    String raised(RecordClosed closed) {
        String cause = others().publish(MinutesEvents.TYPES, closed.record().subject(), closed)
                .id()
                .toString();
        return await().until(
                        () -> topic().records().stream()
                                .filter(event ->
                                        Topic.header(event, "ce_causationid").equals(cause))
                                .map(event -> COMMITMENTS
                                        + event.key().substring(event.key().indexOf('/')))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
