package org.chancery.platform.journal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Keeps parts of Axon's auto-configuration out of every service. A filter and not a property, because a service that sets
 * {@code spring.autoconfigure.exclude} for something else would silently let them in again.
 */
final class AxonLeftOut implements AutoConfigurationImportFilter {

    private static final String PACKAGE = "org.axonframework.springboot.autoconfig.";

    private static final Set<String> LEFT_OUT = Set.of(
            // reports to its maker over the network and writes into the home directory
            PACKAGE + "UpdateCheckerAutoConfiguration",
            // takes a stack trace for every handler call, each folded event included
            PACKAGE + "AxonTimeoutAutoConfiguration",
            // stores for tokens, sagas and dead letters, of which a journal has none
            PACKAGE + "JdbcAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var kept = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String candidate = candidates[i];
            kept[i] = candidate != null && !LEFT_OUT.contains(candidate);
        }
        return kept;
    }
}
