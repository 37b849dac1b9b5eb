package org.chancery.scheduling;

import java.util.stream.Stream;
import org.chancery.platform.catalogue.Catalogue;
import org.chancery.scheduling.events.SchedulingEvents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CatalogueTest {

    @TestFactory
    Stream<DynamicTest> catalogue() {
        return Catalogue.of("scheduling", SchedulingEvents.TYPES).tests();
    }
}
