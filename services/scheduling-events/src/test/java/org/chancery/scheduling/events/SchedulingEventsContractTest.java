package org.chancery.scheduling.events;

import java.util.stream.Stream;
import org.chancery.platform.contracts.EventContracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SchedulingEventsContractTest {

    @TestFactory
    Stream<DynamicTest> every_event_keeps_its_contract() {
        return EventContracts.of(SchedulingEvents.TYPES).tests();
    }
}
