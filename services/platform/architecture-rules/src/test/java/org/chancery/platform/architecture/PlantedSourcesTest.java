package org.chancery.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlantedSourcesTest {

    private static final Path PLANTED = Path.of("src/test/resources/planted");

    @Nested
    class A_default_over_a_sealed_type {

        @Test
        void is_caught_in_expressions_and_statements() {
            assertThat(Sources.defaultsOverSealedTypes(PLANTED.resolve("swallowing")))
                    .containsExactly(
                            "SwallowingSwitch.java:10 has a default over the sealed type SwallowingSwitch.Shape",
                            "SwallowingSwitch.java:17 has a default over the sealed type S");
        }

        @Test
        void is_told_from_one_over_what_cannot_be_listed() {
            assertThat(Sources.defaultsOverSealedTypes(PLANTED.resolve("open"))).isEmpty();
        }
    }

    @Nested
    class Lombok {

        @Test
        void is_caught_though_it_leaves_no_trace_in_bytecode() {
            assertThat(Sources.lombok(PLANTED.resolve("lombok"))).containsExactly("Magic.java imports lombok.Data");
        }

        @Test
        void is_not_seen_where_it_is_not() {
            assertThat(Sources.lombok(PLANTED.resolve("open"))).isEmpty();
        }
    }
}
