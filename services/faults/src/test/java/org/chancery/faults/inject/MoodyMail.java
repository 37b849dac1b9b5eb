package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.sinks.MailSink;

/** The mail server refuses, says nothing, breaks off or asks to come again. */
record MoodyMail(MailSink mail, MailSink.Mood mood, Duration lasts) implements Fault {

    @Override
    public int number() {
        return 24;
    }

    @Override
    public String name() {
        return "the mail server is " + mood;
    }

    @Override
    public Set<String> touches() {
        return Set.of("mail");
    }

    @Override
    public void inject() throws Exception {
        mail.become(mood);
    }

    @Override
    public void heal() throws Exception {
        mail.become(MailSink.Mood.WILLING);
    }
}
