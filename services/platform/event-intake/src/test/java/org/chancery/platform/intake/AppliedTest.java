package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.chancery.platform.envelope.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.convert.support.DefaultConversionService;

class AppliedTest {

    @Test
    void is_read_from_a_query_parameter() {
        assertThat(new DefaultConversionService().convert("consultation/1@4", Applied.class))
                .isEqualTo(new Applied(new Subject("consultation", "1"), 4));
    }

    @Test
    void is_written_as_it_is_read() {
        assertThat(Applied.valueOf("consultation/1@4")).hasToString("consultation/1@4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "consultation/1", "consultation@1", "consultation/1@", "consultation/1@-1", "a/b@1e3"})
    void refuses_anything_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Applied.valueOf(text));
    }
}
