package org.chancery.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LastMendedTest {

    private final LastMended servers = new LastMended();

    @Test
    void a_moment_stands_where_no_server_was_mended_after_it() {
        assertThat(servers.orLater(-5)).isEqualTo(-5);
        servers.mended(-7);
        assertThat(servers.orLater(-5)).isEqualTo(-5);
    }

    @Test
    void a_server_mended_later_takes_the_place_of_the_moment() {
        servers.mended(3);
        servers.mended(2);
        assertThat(servers.orLater(-5)).isEqualTo(3);
    }

    @Test
    void moments_may_run_over_the_end_of_their_range() {
        servers.mended(Long.MIN_VALUE + 1);
        assertThat(servers.orLater(Long.MAX_VALUE)).isEqualTo(Long.MIN_VALUE + 1);
    }
}
