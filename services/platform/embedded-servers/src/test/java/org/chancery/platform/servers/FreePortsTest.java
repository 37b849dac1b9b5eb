package org.chancery.platform.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    private static final int GIVEN_TO_WHOEVER_CONNECTS = 32_768;

    @Test
    void no_port_is_found_twice() {
        List<Integer> found = new ArrayList<>(FreePorts.find(20));
        for (int again = 0; again < 20; again++) {
            found.addAll(FreePorts.find(1));
        }

        assertThat(found).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void none_is_one_that_somebody_who_connects_may_be_given() {
        assertThat(FreePorts.find(20)).allMatch(port -> port < GIVEN_TO_WHOEVER_CONNECTS);
    }

    @Test
    void none_is_one_that_somebody_listens_on() throws IOException {
        int last = FreePorts.find(1).getFirst();
        try (var next = listening(last + 1)) {
            assertThat(FreePorts.find(5)).doesNotContain(next.getLocalPort()).isNotEmpty();
        }
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
    }
}
