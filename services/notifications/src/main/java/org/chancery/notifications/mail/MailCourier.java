package org.chancery.notifications.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.chancery.notifications.delivery.Courier;
import org.chancery.notifications.delivery.Letter;
import org.chancery.notifications.delivery.Outcome;
import org.chancery.notifications.message.Notice;
import org.chancery.notifications.subscription.Channel;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends a letter as a mail in plain text and HTML. Its Message-ID is the letter's, so that a repetition shows as one. */
@Component
final class MailCourier implements Courier {

    private final JavaMailSender smtp;
    private final Clock clock;
    private final URI portal;
    private final MailAddress from;

    MailCourier(
            JavaMailSender smtp,
            Clock clock,
            @Value("${chancery.portal}") URI portal,
            @Value("${chancery.mail.from}") String from) {
        this.smtp = smtp;
        this.clock = clock;
        this.portal = portal;
        this.from = new MailAddress(from);
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Outcome deliver(Letter letter) {
        try {
            smtp.send(mail(letter));
            return new Outcome.Sent();
        } catch (MailException e) {
            return SmtpReply.of(e);
        } catch (MessagingException e) {
            return new Outcome.GivenUp("the mail could not be written");
        }
    }

    private MimeMessage mail(Letter letter) throws MessagingException {
        Notice notice = Notice.of(letter.happening(), letter.subscription().about(), portal);
        MimeMessage mail = smtp.createMimeMessage();
        mail.setFrom(new InternetAddress(from.value(), true));
        mail.setRecipient(
                RecipientType.TO,
                new InternetAddress(new MailAddress(letter.subscription().address()).value(), true));
        mail.setSubject(notice.subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<" + letter.id() + "@notifications.chancery>");
        // RFC 3834: nobody's holiday notice answers this.
        mail.setHeader("Auto-Submitted", "auto-generated");
        var alternatives = new MimeMultipart("alternative", part(notice.text(), "plain"), part(notice.html(), "html"));
        mail.setContent(alternatives);
        return mail;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }
}
