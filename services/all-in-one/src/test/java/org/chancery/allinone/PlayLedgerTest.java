package org.chancery.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayLedgerTest {

    @TempDir
    Path directory;

    private PlayLedger ledger;

    @BeforeEach
    void open() {
        ledger = new PlayLedger(directory.resolve("play"));
    }

    @Nested
    class On_an_empty_directory {

        @Test
        void the_case_is_played() throws IOException {
            assertThat(ledger.next(Options.PlayWish.WHEN_NEW)).isEqualTo(PlayLedger.Next.FIRST);
        }

        @Test
        void nothing_is_played_against_a_wish_and_not_at_the_next_start_either() throws IOException {
            assertThat(ledger.next(Options.PlayWish.NEVER)).isEqualTo(PlayLedger.Next.NOTHING);
            assertThat(ledger.next(Options.PlayWish.WHEN_NEW)).isEqualTo(PlayLedger.Next.NOTHING);
            assertThat(ledger.next(Options.PlayWish.ALWAYS)).isEqualTo(PlayLedger.Next.FIRST);
        }
    }

    @Nested
    class After_an_interrupted_play {

        @Test
        void it_is_played_to_its_end() throws IOException {
            ledger.begun();

            assertThat(ledger.next(Options.PlayWish.WHEN_NEW)).isEqualTo(PlayLedger.Next.FIRST);
        }
    }

    @Nested
    class After_a_finished_play {

        @Test
        void it_is_played_on_request_only() throws IOException {
            ledger.begun();
            ledger.finished();

            assertThat(ledger.next(Options.PlayWish.WHEN_NEW)).isEqualTo(PlayLedger.Next.NOTHING);
            assertThat(ledger.next(Options.PlayWish.ALWAYS)).isEqualTo(PlayLedger.Next.AGAIN);
        }
    }
}
