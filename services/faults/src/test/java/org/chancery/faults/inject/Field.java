package org.chancery.faults.inject;

import java.util.Random;
import org.chancery.faults.check.Rebuilding;
import org.chancery.faults.check.Topics;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.load.Api;
import org.chancery.faults.sinks.MailSink;
import org.chancery.faults.sinks.WebhookSink;

/** What faults have to work with. */
public record Field(Ground ground, Api api, MailSink mail, WebhookSink webhooks, Rebuilding rebuilding, Random chance) {

    /** A reader of topics of one's own, for it may be used by one thread only. */
    Topics topics() {
        return new Topics(ground.broker().bootstrap());
    }
}
