package org.chancery.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Libraries that have no place here, in tests either. */
final class Libraries {

    private static final Set<String> MOCKING = Set.of(
            "org.mockito",
            "org.easymock",
            "org.jmock",
            "org.powermock",
            "mockit",
            "io.mockk",
            "org.springframework.test.context.bean.override.mockito");

    private static final Set<String> JACKSON_2 =
            Set.of("com.fasterxml.jackson.databind", "com.fasterxml.jackson.core", "com.fasterxml.jackson.datatype");

    /** swagger-core is written with Jackson 2 and hands out its types. */
    private static final String DESCRIBES_REQUESTS = "org.chancery.platform.problems.RequestSchemas";

    static final ArchRule NOBODY_MOCKS =
            Rule.dependencies("fakes are written, not mocked", (house, from, to) -> isOf(MOCKING, to));

    static final ArchRule NOBODY_BINDS_BY_JACKSON_2 = Rule.dependencies(
            "JSON is bound by Jackson 3",
            (house, from, to) -> isOf(JACKSON_2, to) && !from.getName().equals(DESCRIBES_REQUESTS));

    private Libraries() {}

    private static boolean isOf(Set<String> packages, JavaClass to) {
        return packages.stream().anyMatch(banned -> House.within(to, banned));
    }
}
