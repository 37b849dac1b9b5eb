package org.chancery.scheduling.zones;

import java.time.ZoneId;
import java.time.zone.ZoneRules;

/** The time zone database that this installation goes by. */
public interface ZoneRulesInForce {

    /** Its version, such as {@code 2026a}. */
    String version();

    /** The rules of a zone. */
    ZoneRules of(ZoneId zone);
}
