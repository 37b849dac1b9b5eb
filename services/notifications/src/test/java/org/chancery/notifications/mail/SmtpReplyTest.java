package org.chancery.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.util.Map;
import org.chancery.notifications.delivery.Outcome;
import org.chancery.notifications.delivery.Outcome.GivenUp;
import org.chancery.notifications.delivery.Outcome.TryLater;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailSendException;

class SmtpReplyTest {

    @Test
    void a_reply_of_class_five_is_final() {
        assertThat(outcome(refusedMail(554))).isEqualTo(new GivenUp("the mail server answered 554"));
    }

    @Test
    void a_reply_of_class_four_passes() {
        assertThat(outcome(refusedMail(451))).isEqualTo(new TryLater("the mail server answered 451", null));
    }

    @Test
    void an_address_that_the_server_does_not_know_is_final() throws Exception {
        var noSuchPerson = new SMTPAddressFailedException(new InternetAddress("a@b.example"), "RCPT", 550, "no");
        var all = new SendFailedException("Invalid Addresses", noSuchPerson);
        assertThat(outcome(all)).isEqualTo(new GivenUp("the mail server answered 550"));
    }

    @Test
    void a_server_that_is_away_comes_back() {
        var away = new MailSendException(
                "connection failed", new MessagingException("connection failed", new ConnectException("refused")));
        assertThat(SmtpReply.of(away)).isEqualTo(new TryLater("the mail server could not be reached", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seo.yun@mofa.example", "a+b@c-d.example", "o'neil@x.example", "root@localhost"})
    void plain_addresses_are_taken(String address) {
        assertThatCode(() -> new MailAddress(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.example",
                "a@",
                "a b@c.example",
                "A <a@b.example>",
                "a@b.example,c@d.example",
                "a@b.example\r\nBcc: c@d.example",
                "a@b.example\n",
                "\"a\"@b.example",
                "a@-b.example",
                "a@[127.0.0.1]",
                "ä@b.example"
            })
    void everything_else_is_refused(String address) {
        assertThatThrownBy(() -> new MailAddress(address)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome outcome(MessagingException failure) {
        return SmtpReply.of(new MailSendException("failed", failure, Map.of(new Object(), failure)));
    }

    private static SMTPSendFailedException refusedMail(int code) {
        return new SMTPSendFailedException("DATA", code, "no", null, null, null, null);
    }
}
