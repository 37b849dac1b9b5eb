package org.chancery.notifications.mail;

import jakarta.mail.MessagingException;
import org.chancery.notifications.delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads a failure of the mail server: a reply of the class 5 is final (RFC 5321, 4.2.1), all else may pass. */
final class SmtpReply {

    private static final int DEEPEST = 20;

    private SmtpReply() {}

    static Outcome of(MailException failure) {
        int code = code(failure);
        if (code >= 500) {
            return new Outcome.GivenUp("the mail server answered " + code);
        }
        return new Outcome.TryLater(
                code > 0 ? "the mail server answered " + code : "the mail server could not be reached", null);
    }

    private static int code(MailException failure) {
        int worst = codeOf(failure.getCause());
        if (failure instanceof MailSendException several) {
            for (Exception one : several.getMessageExceptions()) {
                worst = Math.max(worst, codeOf(one));
            }
        }
        return worst;
    }

    private static int codeOf(@Nullable Throwable failure) {
        int worst = 0;
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            worst = Math.max(
                    worst,
                    switch (current) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        default -> 0;
                    });
            current = current instanceof MessagingException mail && mail.getNextException() != null
                    ? mail.getNextException()
                    : current.getCause();
        }
        return worst;
    }
}
