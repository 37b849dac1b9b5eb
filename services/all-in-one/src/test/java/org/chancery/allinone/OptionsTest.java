package org.chancery.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void without_any_option_everything_is_at_its_known_place() throws Exception {
        Options options = Options.parse(List.of());

        assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(options.play()).isEqualTo(Options.PlayWish.WHEN_NEW);
        assertThat(options.untilReady()).isFalse();
        assertThat(Options.parse(List.of("--until-ready")).untilReady()).isTrue();
        assertThat(options.ports().of("portal")).isEqualTo(8080);
        assertThat(options.ports().of("scheduling")).isEqualTo(8081);
        assertThat(options.ports().of("reporting")).isEqualTo(8086);
        assertThat(options.ports().of("webhooks")).isEqualTo(8089);
        assertThat(options.ports().of("demo-issuer")).isEqualTo(9000);
        assertThat(options.ports().of("postgres")).isEqualTo(25432);
        assertThat(options.ports().of("kafka")).isEqualTo(29092);
        assertThat(options.ports().of("mail")).isEqualTo(25025);
    }

    @Test
    void a_base_moves_every_port_and_one_named_port_wins_over_it() throws Exception {
        Ports ports =
                Options.parse(List.of("--audit-port=7", "--port-base=18000")).ports();

        assertThat(ports.of("audit")).isEqualTo(7);
        assertThat(ports.of("portal")).isEqualTo(18080);
        assertThat(ports.numbers().values()).filteredOn(port -> port != 7).allMatch(port -> port / 100 == 180);
        assertThat(new HashSet<>(ports.numbers().values())).hasSameSizeAs(ports.names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--ports=1",
                "run",
                "--audit-port=99999",
                "--audit-port=0",
                "--audit-port=",
                "--port-base=x",
                "--gate-port=1",
                "--data="
            })
    void what_is_not_understood_is_named(String argument) {
        assertThatThrownBy(() -> Options.parse(List.of(argument)))
                .isInstanceOf(Options.Misunderstood.class)
                .hasMessageContaining(argument.startsWith("--gate") ? "gate" : argument);
    }
}
