package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.EventTypes;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;

class EventSchemasTest {

    private static final EventTypes PUBLISHED = EventTypes.of("orders", OrderEvent.class);

    sealed interface OrderEvent {

        @EventType(name = "order-sent", version = 2)
        record OrderSent() implements OrderEvent {}
    }

    @Test
    void a_published_version_is_shown_as_it_comes_with_the_contract() {
        var answer = EventSchemas.show(PUBLISHED, "order-sent", 2);

        assertThat(answer.getHeaders().getContentType()).hasToString("application/schema+json");
        assertThat(answer.getBody())
                .returns(true, Resource::exists)
                .returns("order-sent.2.json", Resource::getFilename);
    }

    @Test
    void another_version_is_none_and_nor_is_another_name() {
        assertThat(EventSchemas.find(PUBLISHED, "order-sent", 1)).isEmpty();
        assertThat(EventSchemas.find(PUBLISHED, "order-received", 2)).isEmpty();
        assertThatThrownBy(() -> EventSchemas.show(PUBLISHED, "order-sent", 1))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.body().type()).hasToString("urn:chancery:problem:no-such-schema"));
    }
}
