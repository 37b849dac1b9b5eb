package org.chancery.scheduling.zones;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules in force are those of the Java runtime, which is updated with the time zone database. */
@Configuration(proxyBeanMethods = false)
class ZonesConfiguration {

    @Bean
    ZoneRulesInForce zoneRulesInForce() {
        return new ZoneRulesInForce() {
            @Override
            public String version() {
                return ZoneRulesProvider.getVersions("UTC").lastKey();
            }

            @Override
            public ZoneRules of(ZoneId zone) {
                return zone.getRules();
            }
        };
    }

    @Bean
    Reckoner reckoner(ZoneRulesInForce rules) {
        return new Reckoner(rules);
    }
}
