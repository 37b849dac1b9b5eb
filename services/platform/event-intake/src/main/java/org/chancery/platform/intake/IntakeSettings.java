package org.chancery.platform.intake;

import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be tuned; the defaults are meant to be left.
 *
 * @param instance names this instance; one that starts anew under the same name takes its leases back at once instead of
 *     waiting for them to run out. Random where it is left empty
 * @param lease how long a lease holds without being extended
 * @param renewal how often an idle consumer extends its lease
 * @param batch how many records one transaction takes at most; it takes those that are there and waits for no more
 * @param patience how long a question waits for the asker's own write
 */
@ConfigurationProperties("chancery.intake")
record IntakeSettings(
        @DefaultValue("") String instance,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("2s") Duration renewal,
        @DefaultValue("4000") int batch,
        @DefaultValue("2s") Duration patience) {

    IntakeSettings {
        if (instance.isBlank()) {
            instance = UUID.randomUUID().toString();
        }
    }
}
