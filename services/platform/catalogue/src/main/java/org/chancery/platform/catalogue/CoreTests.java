package org.chancery.platform.catalogue;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.EngineFilter.includeEngines;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import java.util.List;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The tests of cores, run inside this JVM. */
final class CoreTests {

    private CoreTests() {}

    /**
     * Runs them; random histories are left out, which expect no particular refusal.
     *
     * @throws IllegalStateException where none was found
     */
    static void run(List<String> packages) {
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        request()
                                .selectors(packages.stream()
                                        .map(name -> selectPackage(name))
                                        .toList())
                                .filters(includeEngines("junit-jupiter"), excludeClassNamePatterns(".*PropertiesTest"))
                                .build(),
                        summary);
        if (summary.getSummary().getTestsSucceededCount() == 0) {
            throw new IllegalStateException("no test of " + packages + " passed");
        }
    }
}
