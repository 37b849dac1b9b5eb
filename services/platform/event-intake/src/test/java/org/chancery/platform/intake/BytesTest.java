package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {

    private static Bytes utf8(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "consultation/1", "협의", "a character that somebody could not read: \uFFFD"})
    void are_the_text_that_they_were_written_as(String text) {
        assertThat(utf8(text).text()).isEqualTo(text);
    }

    @Test
    void are_no_text_where_they_are_not_of_its_encoding() {
        assertThat(Bytes.of(new byte[] {'a', (byte) 0xC3}).text()).isNull();
        assertThat(Bytes.of(new byte[] {(byte) 0xFF}).text()).isNull();
    }
}
