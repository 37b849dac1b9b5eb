package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-01-07T06:30:00Z",
                "2021-01-07T06:30:59.123456Z",
                "1999-12-31T23:59:59.999999999Z",
                "2021-01-07T06:30:00.5Z",
                "0001-01-01T00:00:00Z",
                "2021-01-07T15:30:00+09:00",
                "2021-01-07T06:30Z",
                "2021-01-07T06:30:00.Z",
                "+12021-01-07T06:30:00Z"
            })
    void are_read_as_the_platform_reads_them(String text) {
        assertThat(Moments.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2021-02-30T06:30:00Z",
                "2021-01-07T24:00:00Z",
                "2021-01-07T06:30:00.12x4Z",
                "2021-01-07T06:30:00.1234567890Z",
                "2021-01-07 06:30:00Z",
                "2021-01-07T06:30:00",
                ""
            })
    void that_are_none_are_refused(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Moments.parse(text));
    }
}
