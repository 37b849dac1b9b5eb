package org.chancery.platform.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.LocationProvider;
import java.util.Set;
import java.util.stream.Collectors;

@AnalyzeClasses(locations = ArchitectureTest.WithoutThePlanted.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    /** The test classes of this module are where the violations stand. */
    static final class WithoutThePlanted implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return new ThisModule()
                    .get(testClass).stream()
                            .filter(location -> !location.contains("test-classes"))
                            .collect(Collectors.toSet());
        }
    }
}
