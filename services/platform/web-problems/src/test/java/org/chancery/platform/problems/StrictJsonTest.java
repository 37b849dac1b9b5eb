package org.chancery.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {

    @Test
    void writes_maps_in_the_order_of_their_keys() {
        var builder = JsonMapper.builder();
        new StrictJson().customize(builder);
        // Thirty entries in the order of a hash are sorted by chance only once in many lives.
        Map<String, Integer> unordered = Map.copyOf(IntStream.rangeClosed(1, 30)
                .boxed()
                .collect(Collectors.toMap(number -> "key-%02d".formatted(number), number -> number)));
        assertThat(builder.build().writeValueAsString(unordered))
                .isEqualTo(IntStream.rangeClosed(1, 30)
                        .mapToObj(number -> "\"key-%02d\":%d".formatted(number, number))
                        .collect(Collectors.joining(",", "{", "}")));
    }
}
