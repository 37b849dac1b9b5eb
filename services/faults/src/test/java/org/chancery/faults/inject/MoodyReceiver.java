package org.chancery.faults.inject;

import java.time.Duration;
import java.util.Set;
import org.chancery.faults.sinks.WebhookSink;

/** The receiver of webhooks fails in one of its ways. */
record MoodyReceiver(WebhookSink webhooks, WebhookSink.Mood mood, Duration lasts) implements Fault {

    @Override
    public int number() {
        return 25;
    }

    @Override
    public String name() {
        return "the receiver of webhooks is " + mood;
    }

    @Override
    public Set<String> touches() {
        return Set.of("webhooks");
    }

    @Override
    public void inject() throws Exception {
        webhooks.become(mood);
    }

    @Override
    public void heal() throws Exception {
        webhooks.become(WebhookSink.Mood.WILLING);
    }
}
