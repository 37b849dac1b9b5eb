package org.chancery.reporting.consultations;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.chancery.scheduling.events.PartyEvent.PartyKind;
import org.chancery.scheduling.events.PartyEvent.PartyRegistered;
import org.jspecify.annotations.Nullable;

/**
 * A party of the register; only its code where it is not registered.
 *
 * @param names by language tag
 * @param adjectives by language tag
 * @param capitals by language tag
 * @param zone IANA zone of the capital, or null where unknown
 */
public record Party(
        String code,
        @Nullable PartyKind kind,
        Map<String, String> names,
        Map<String, String> adjectives,
        Map<String, String> capitals,
        @Nullable String zone) {

    static Party of(PartyRegistered event) {
        return new Party(
                event.party().value(), event.kind(), event.names(), event.adjectives(), event.capitals(), event.zone());
    }

    /** A party of which only the code is known. */
    public static Party unregistered(String code) {
        return new Party(code, null, Map.of(), Map.of(), Map.of(), null);
    }

    @Nullable
    ZoneId zoneId() {
        return zoneOf(zone);
    }

    /** The zone of this name, or null where there is none that this platform knows. */
    static @Nullable ZoneId zoneOf(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
