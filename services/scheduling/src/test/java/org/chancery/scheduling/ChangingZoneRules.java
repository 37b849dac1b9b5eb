package org.chancery.scheduling;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.scheduling.zones.ZoneRulesInForce;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The rules of the runtime, until a test says that a country has changed them. */
@Component
@Primary
class ChangingZoneRules implements ZoneRulesInForce {

    private static final Map<ZoneId, ZoneRules> CHANGED = new ConcurrentHashMap<>();

    static void change(String zone, int hours) {
        CHANGED.put(ZoneId.of(zone), ZoneRules.of(ZoneOffset.ofHours(hours)));
    }

    @Override
    public String version() {
        return CHANGED.isEmpty() ? "2026b" : "2026c";
    }

    @Override
    public ZoneRules of(ZoneId zone) {
        return CHANGED.getOrDefault(zone, zone.getRules());
    }
}
