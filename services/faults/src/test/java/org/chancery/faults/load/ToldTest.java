package org.chancery.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chancery.faults.ground.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToldTest {

    static Outcome[] outcomes() {
        return new Outcome[] {
            new Outcome.Ok("consultation/1", 3, 2), new Outcome.Refused(409, "urn:x"), new Outcome.Unknown("HTTP 503")
        };
    }

    private static Told told(Outcome outcome) {
        return new Told(Program.DEMO_ISSUER, "person:ann", "k-1", "/a/b", outcome);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void a_line_says_all_of_it(Outcome outcome) {
        assertThat(Told.of(told(outcome).line().stripTrailing())).isEqualTo(told(outcome));
    }

    @Test
    void a_history_reads_back_what_was_appended(@TempDir Path directory) {
        try (var history = new History(directory.resolve("history.tsv"))) {
            for (Outcome outcome : outcomes()) {
                history.append(told(outcome));
            }
            assertThat(history.read()).extracting(Told::outcome).containsExactly(outcomes());
            assertThat(history.counts()).containsOnlyKeys("ok", "refused 409", "unknown HTTP 503");
        }
    }
}
