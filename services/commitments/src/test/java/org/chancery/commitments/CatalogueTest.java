package org.chancery.commitments;

import java.util.stream.Stream;
import org.chancery.commitments.events.CommitmentsEvents;
import org.chancery.platform.catalogue.Catalogue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CatalogueTest {

    @TestFactory
    Stream<DynamicTest> catalogue() {
        return Catalogue.of("commitments", CommitmentsEvents.TYPES).tests();
    }
}
