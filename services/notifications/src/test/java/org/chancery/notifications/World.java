package org.chancery.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.chancery.commitments.events.CommitmentEvent;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.platform.envelope.Label;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Provenance;
import org.chancery.platform.envelope.TypedId;
import org.chancery.platform.intake.Delivery;
import org.chancery.platform.intake.Received;
import org.chancery.platform.intake.testing.Deliveries;
import org.chancery.platform.intake.testing.EventFeed;
import org.chancery.scheduling.events.ConsultationEvent.ConsultationProposed;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.PartyCode;
import org.chancery.scheduling.events.SchedulingEvents;

/** Everything around the service: those who publish, a mail server and a receiver of webhooks. */
final class World implements AutoCloseable {

    final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final Receiver receiver = new Receiver();

    World() {
        mail.start();
    }

    int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** The mails to an address, oldest first. */
    List<MimeMessage> mailTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipient(message).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes that a consultation was proposed, now, and gives the record for sending it again. */
    static Received proposed(EventFeed feed, Marking marking, TypedId... about) {
        return proposed(feed, Instant.now(), marking, about);
    }

    static Received proposed(EventFeed feed, Marking marking, Provenance provenance, TypedId... about) {
        return proposed(feed, Instant.now(), marking, provenance, about);
    }

    static Received proposed(EventFeed feed, Instant time, Marking marking, TypedId... about) {
        return proposed(feed, time, marking, Deliveries.by("min.kim"), about);
    }

    private static Received proposed(
            EventFeed feed, Instant time, Marking marking, Provenance provenance, TypedId... about) {
        var consultation = new ConsultationId(UUID.randomUUID());
        var event = new ConsultationProposed(
                consultation,
                null,
                "CANARY title of the consultation",
                List.of(new PartyCode("KR"), new PartyCode("IN")),
                null,
                null,
                null);
        Delivery next = feed.next(
                SchedulingEvents.TYPES,
                consultation.subject(),
                event,
                provenance,
                Label.about(about).marked(marking));
        Received record = Deliveries.with(next.received(), "ce_time", time.toString());
        feed.send(record);
        return record;
    }

    /** Publishes what happened to a commitment, now. */
    static void told(EventFeed feed, CommitmentEvent event, TypedId... about) {
        Delivery next = feed.next(
                CommitmentsEvents.TYPES,
                event.commitment().subject(),
                event,
                Deliveries.by("min.kim"),
                Label.about(about).marked(Marking.OFFICIAL));
        feed.send(Deliveries.with(next.received(), "ce_time", Instant.now().toString()));
    }

    @Override
    public void close() {
        mail.stop();
        receiver.close();
    }
}
