package org.chancery.commitments.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long before and after a last day somebody is told, in whole days.
 *
 * @param remindBefore how long before it, at most, of what is to be done
 * @param escalateAfter how long after it was told as late that it still is
 */
@ConfigurationProperties("chancery.deadlines")
public record WatchSettings(
        @DefaultValue("7d") Duration remindBefore,
        @DefaultValue("14d") Duration escalateAfter) {

    /** @throws IllegalArgumentException where one of them is negative */
    public WatchSettings {
        if (remindBefore.isNegative() || escalateAfter.isNegative()) {
            throw new IllegalArgumentException("people are told before a day and after it, not the other way round");
        }
    }

    /** How many days before its last day somebody is reminded, at most. */
    int daysBefore() {
        return Math.toIntExact(remindBefore.toDays());
    }

    /** How many days something stays late before it is taken up the chain. */
    int daysAfter() {
        return Math.toIntExact(escalateAfter.toDays());
    }
}
