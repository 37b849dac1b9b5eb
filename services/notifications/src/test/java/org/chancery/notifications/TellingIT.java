package org.chancery.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentDue;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentEvent.CommitmentDrewNear;
import org.chancery.commitments.events.CommitmentEvent.CommitmentEscalated;
import org.chancery.commitments.events.CommitmentEvent.CommitmentFellDue;
import org.chancery.commitments.events.CommitmentId;
import org.chancery.notifications.Receiver.Got;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.intake.Received;
import org.chancery.scheduling.events.MechanismId;
import org.chancery.scheduling.events.PartyCode;
import org.junit.jupiter.api.Test;

class TellingIT extends RunningService {

    private static final Provenance IMPORT =
            new Provenance(Actor.person("jung.haneul").importing(), null, new UUID(1, 1), "minutes/1998");

    @Test
    void whoever_follows_a_party_gets_one_mail_though_the_event_comes_twice() throws Exception {
        PartyCode party = someParty();
        String address = party.value() + "@mofa.example";
        subscribe(deskOfficer(), party.subject(), "MAIL", address);

        Received event = World.proposed(feed(), Marking.OFFICIAL, party);
        feed().send(event);
        settled();

        assertThat(WORLD.mailTo(address)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("A consultation was proposed (" + party.value() + ")");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@notifications\\.chancery>");
            assertThat(part(mail, 0))
                    .startsWith("A consultation was proposed.")
                    .contains("http://localhost:8080/consultations/")
                    .doesNotContain("CANARY");
            assertThat(part(mail, 1))
                    .contains("<p>A consultation was proposed.</p>")
                    .doesNotContain("CANARY");
        });
    }

    @Test
    void of_what_an_import_brings_in_nobody_is_told() {
        PartyCode party = someParty();
        String address = party.value() + "@mofa.example";
        subscribe(deskOfficer(), party.subject(), "MAIL", address);

        Received old = World.proposed(feed(), Marking.OFFICIAL, IMPORT, party);
        World.proposed(feed(), Marking.OFFICIAL, party);
        settled();

        assertThat(old.headers()).extracting(Received.Header::name).contains("ce_importsource");
        assertThat(WORLD.mailTo(address)).hasSize(1);
    }

    @Test
    void whoever_follows_a_mechanism_gets_one_webhook_that_the_official_library_verifies() {
        var mechanism = new MechanismId(UUID.randomUUID());
        String path = "/" + mechanism.value();
        String secret = subscribe(deskOfficer(), mechanism.subject(), "WEBHOOK", WORLD.receiver.at(path))
                .body()
                .path("secret")
                .asString();

        Received event = World.proposed(feed(), Marking.OFFICIAL, mechanism);
        feed().send(event);
        settled();

        assertThat(WORLD.receiver.got(path)).singleElement().satisfies(got -> {
            assertThatCode(() -> got.verify(secret)).doesNotThrowAnyException();
            assertThat(got.json().path("type").asString()).isEqualTo("org.chancery.scheduling.consultation-proposed");
            assertThat(got.json().path("data").path("subject").asString()).startsWith("consultation/");
            assertThat(got.json().path("data").path("about").toString())
                    .contains(mechanism.subject().toString());
            assertThat(got.body()).doesNotContain("CANARY");
        });
    }

    @Test
    void whoever_follows_party_and_mechanism_is_told_once() {
        PartyCode party = someParty();
        var mechanism = new MechanismId(UUID.randomUUID());
        String address = party.value() + "@mofa.example";
        subscribe(deskOfficer(), party.subject(), "MAIL", address);
        subscribe(deskOfficer(), mechanism.subject(), "MAIL", address);

        World.proposed(feed(), Marking.OFFICIAL, party, mechanism);
        settled();

        assertThat(WORLD.mailTo(address)).hasSize(1);
    }

    @Test
    void a_head_of_delegation_is_told_of_what_goes_up_the_chain_and_of_nothing_else() throws Exception {
        PartyCode party = someParty();
        String desk = party.value() + "@mofa.example";
        String head = "head-" + desk;
        subscribe(deskOfficer(), party.subject(), "MAIL", desk);
        subscribe(as("lee.dohyun", Marking.SECRET, "HEAD_OF_DELEGATION"), party.subject(), "MAIL", head);
        var commitment = new CommitmentId(UUID.randomUUID());
        LocalDate day = LocalDate.of(2026, 11, 10);
        var due = new CommitmentDue(CommitmentDue.Shape.BY_DATE, "by then", day, null);

        for (CommitmentEvent event : List.of(
                new CommitmentDrewNear(commitment, day, due, null),
                new CommitmentFellDue(commitment, day, due, null),
                new CommitmentEscalated(commitment, day, due, null))) {
            World.told(feed(), event, party);
        }
        settled();

        String parties = " (" + party.value() + ")";
        assertThat(WORLD.mailTo(desk))
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "A commitment is due soon" + parties,
                        "A commitment fell due" + parties,
                        "A commitment has been late for long" + parties);
        assertThat(WORLD.mailTo(head))
                .extracting(MimeMessage::getSubject)
                .containsExactly("A commitment has been late for long" + parties);
    }

    @Test
    void nobody_is_told_of_what_was_before_they_asked_or_after_they_ended_it() {
        PartyCode party = someParty();
        String address = party.value() + "@mofa.example";
        String subscription =
                subscribe(deskOfficer(), party.subject(), "MAIL", address).header("Location");
        UUID before = id(World.proposed(feed(), Instant.now().minus(Duration.ofHours(1)), Marking.OFFICIAL, party));
        settled();
        assertThat(deskOfficer().send("DELETE", subscription, null).status()).isEqualTo(204);
        UUID after = id(World.proposed(feed(), Marking.OFFICIAL, party));
        settled();

        assertThat(planned(before)).isZero();
        assertThat(planned(after)).isZero();
        assertThat(WORLD.mailTo(address)).isEmpty();
    }

    @Test
    void what_is_marked_above_restricted_is_told_without_saying_what() throws Exception {
        PartyCode party = someParty();
        String address = party.value() + "@mofa.example";
        String path = "/" + party.value();
        subscribe(deskOfficer(), party.subject(), "MAIL", address);
        subscribe(deskOfficer(), party.subject(), "WEBHOOK", WORLD.receiver.at(path));

        UUID event = id(World.proposed(feed(), Marking.CONFIDENTIAL, party));
        settled();

        MimeMessage mail = WORLD.mailTo(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("A document awaits");
        assertThat(part(mail, 0)).isEqualTo("A document awaits you in Chancery.\n\nhttp://localhost:8080\n");
        Got got = WORLD.receiver.got(path).getFirst();
        assertThat(got.json().path("data").toString()).isEqualTo("{\"event\":\"" + event + "\"}");
        assertThat(got.json().path("type").asString()).isEqualTo("org.chancery.notifications.document-awaits");
    }

    @Test
    void what_is_marked_above_the_clearance_of_the_owner_is_not_told_at_all() {
        PartyCode party = someParty();
        String address = party.value() + "@mofa.example";
        subscribe(deskOfficer(), party.subject(), "MAIL", address);

        UUID event = id(World.proposed(feed(), Marking.SECRET, party));
        settled();

        assertThat(planned(event)).isZero();
        assertThat(WORLD.mailTo(address)).isEmpty();
    }

    @Test
    void the_owner_sees_what_was_sent_and_nobody_else_does() {
        PartyCode party = someParty();
        subscribe(deskOfficer(), party.subject(), "MAIL", party.value() + "@mofa.example");
        UUID event = id(World.proposed(feed(), Marking.OFFICIAL, party));
        settled();

        var newest = deskOfficer().get("/api/notifications/deliveries?limit=1").body();
        assertThat(newest.path("items").path(0).path("event").asString()).isEqualTo(event.toString());
        assertThat(newest.path("items").path(0).path("state").asString()).isEqualTo("SENT");
        assertThat(as("somebody.else", Marking.SECRET, "DESK_OFFICER")
                        .get("/api/notifications/deliveries")
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(as("seo.yun", Marking.PUBLIC, "DESK_OFFICER")
                        .get("/api/notifications/deliveries")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    private static UUID id(Received record) {
        return record.headers().stream()
                .filter(header -> header.name().equals("ce_id"))
                .map(header -> new String(Objects.requireNonNull(header.value()).array(), StandardCharsets.UTF_8))
                .map(UUID::fromString)
                .findFirst()
                .orElseThrow();
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(index)
                .getContent()
                .toString()
                .replace("\r\n", "\n");
    }
}
