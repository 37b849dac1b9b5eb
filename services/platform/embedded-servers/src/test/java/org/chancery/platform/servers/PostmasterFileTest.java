package org.chancery.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterFileTest {

    @TempDir
    Path data;

    @Test
    void a_directory_that_nobody_serves_has_no_orphan() {
        assertThat(new PostmasterFile(data).orphan()).isEmpty();
    }

    @Test
    void a_process_that_took_over_the_number_is_not_mistaken_for_postgresql() throws IOException {
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data);

        assertThat(new PostmasterFile(data).orphan()).isEmpty();
    }

    @Test
    void a_server_is_ready_when_it_says_so_under_its_own_number() throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), "77\nd\n1\n25432\n\n127.0.0.1\n  1 2\nready   \n");

        assertThat(new PostmasterFile(data).isReady(77)).isTrue();
        assertThat(new PostmasterFile(data).isReady(78)).isFalse();
    }

    @Test
    void a_server_that_is_still_starting_is_not_ready() throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), "77\nd\n1\n25432\n\n127.0.0.1\n  1 2\nstarting\n");

        assertThat(new PostmasterFile(data).isReady(77)).isFalse();
    }
}
