package org.chancery.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.chancery.commitments.events.Bearer;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent.PromiseMade;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.commitments.events.Source;
import org.chancery.commitments.events.Terms;
import org.chancery.minutes.Api.Answer;
import org.chancery.minutes.events.RecordId;
import org.chancery.minutes.register.Register;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.ProtectedText;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.identity.testing.TestIssuer;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.platform.teststack.ServiceTest;
import org.chancery.scheduling.events.ConsultationEvent;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationHeld;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent.HostRule;
import org.chancery.scheduling.events.MechanismEvent.MechanismLaunched;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a real database and a real broker, and the people who use it. */
@ServiceTest
abstract class MinutesUnderTest {

    private static final int LANES = 4;

    private static final List<String> PARTIES = List.of("KR", "IN", "CN", "EU", "US", "PK", "VN", "PH");

    /** Test classes share a running service, so they share its topics and go on with their numbers. */
    private static final Map<String, EventFeed> OTHERS = new ConcurrentHashMap<>();

    static {
        // Other builds may share the machine; what never comes fails all the same.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Register register;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry registry) {
        registry.add("chancery.issuer", TestIssuer.shared()::issuer);
    }

    Api noteTaker() {
        return as("han.jiho", Marking.CONFIDENTIAL, "NOTE_TAKER");
    }

    Api head() {
        return as("lee.dohyun", Marking.SECRET, "HEAD_OF_DELEGATION");
    }

    Api deskOfficer() {
        return as("seo.yun", Marking.CONFIDENTIAL, "DESK_OFFICER");
    }

    Api as(String sub, Marking clearance, String... roles) {
        return withToken(TestIssuer.shared().token(sub, clearance, roles));
    }

    Api withToken(String token) {
        return new Api(
                "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/api/minutes", token);
    }

    /** What is in the store and on the topic now. */
    Traces traces() {
        return new Traces(
                db,
                environment.getRequiredProperty("chancery.kafka"),
                environment.getRequiredProperty("chancery.topic-prefix") + "minutes");
    }

    /** The parties of all these tests stand in the register of scheduling. */
    @BeforeEach
    void parties_stand_in_the_register() {
        PARTIES.stream()
                .map(PartyCode::new)
                .filter(party -> !register.knows(party))
                .forEach(this::registered);
    }

    private void registered(PartyCode party) {
        tell(party, new PartyRegistered(party, PartyKind.STATE, Map.of("en", party.value()), Map.of(), Map.of(), null));
    }

    /** A consultation that scheduling knows and that has not been held. */
    ConsultationId proposed() {
        var consultation = new ConsultationId(UUID.randomUUID());
        tell(
                consultation,
                new ConsultationProposed(
                        consultation,
                        null,
                        "Talks",
                        List.of(new PartyCode("KR"), new PartyCode("IN")),
                        null,
                        null,
                        null));
        return consultation;
    }

    /** Makes a mechanism known to scheduling. */
    void launch(MechanismId mechanism) {
        tell(
                mechanism,
                new MechanismLaunched(
                        mechanism,
                        "Talks",
                        List.of(),
                        List.of(new PartyCode("KR"), new PartyCode("IN")),
                        null,
                        null,
                        HostRule.UNSTATED,
                        null));
    }

    /** Scheduling tells of it, and minutes has heard. */
    private void tell(TypedId about, Object event) {
        publish(about, event);
        Awaitility.await().until(() -> register.knows(about));
    }

    /** Scheduling tells that a consultation was held; the same one may be held again after a mistake. */
    void announce(ConsultationHeld held) {
        publish(held.consultation(), held);
    }

    /** Scheduling tells of a consultation that is marked so from then on. */
    void announce(ConsultationEvent event, Marking marking) {
        EventFeed others = others();
        synchronized (others) {
            others.publish(
                    SchedulingEvents.TYPES,
                    event.consultation().subject(),
                    event,
                    Deliveries.by("seo.yun"),
                    Label.about(List.of()).marked(marking));
        }
    }

    /** Commitments tells of a promise with this marking, and minutes may not have heard yet. */
    CommitmentId promised(Marking marking) {
        var commitment = new CommitmentId(UUID.randomUUID());
        var terms = new Terms(
                Terms.Kind.UNILATERAL,
                List.of(Bearer.of(new PartyCode("KR"))),
                List.of(),
                new ProtectedText("Send the list"),
                null,
                null,
                new CommitmentDue(CommitmentDue.Shape.OPEN_ENDED, "soon", null, null),
                Terms.Standing.PER_OUR_RECORD,
                marking,
                null);
        var source =
                new Source(null, null, null, null, null, List.of(), Source.Occasion.SIDE_CALL, null, "A call", null);
        var others = others();
        synchronized (others) {
            others.publish(
                    CommitmentsEvents.TYPES,
                    commitment.subject(),
                    new PromiseMade(commitment, terms, source),
                    Deliveries.by("seo.yun"),
                    Label.about(List.of()).marked(marking));
        }
        return commitment;
    }

    private void publish(TypedId about, Object event) {
        EventFeed others = others();
        synchronized (others) {
            others.publish(SchedulingEvents.TYPES, about.subject(), event);
        }
    }

    private EventFeed others() {
        return OTHERS.computeIfAbsent(
                environment.getRequiredProperty("chancery.topic-prefix"),
                prefix -> new EventFeed(environment.getRequiredProperty("chancery.kafka"), prefix, LANES));
    }

    /** A new meeting of the founding consultation's shape whose record is open. */
    ConsultationHeld held() {
        ConsultationHeld held = FoundingConsultation.held(new ConsultationId(UUID.randomUUID()));
        announce(held);
        Awaitility.await().until(() -> head().get(record(held)).status() == 200);
        return held;
    }

    /**
     * Expects a problem and nothing else: no row, no answer to remember, no record on the topic.
     *
     * @param problem its type after {@code urn:chancery:}
     */
    Answer leavesNoTrace(int status, String problem, Supplier<Answer> request) {
        var before = traces().settled();
        Answer answer = request.get();
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        if (!problem.isEmpty()) {
            assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        }
        assertThat(traces().settled()).isEqualTo(before);
        return answer;
    }

    /** The id of a statement that a note taker records. */
    String recorded(String record, Map<String, Object> statement) {
        var answer = noteTaker().create(record + "/statements", statement);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.etag()).isEqualTo("\"1\"");
        return answer.json().get("id").asString();
    }

    static String record(ConsultationHeld held) {
        return "/records/" + RecordId.ofConsultation(held.consultation()).value();
    }
}
