package org.chancery.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.newKey;
import static org.chancery.platform.journal.conformance.Jars.under;

import java.nio.file.Path;
import java.util.Map;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.StoreFull;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.journal.jar.JarEvent;
import org.chancery.platform.journal.jar.JarId;
import org.chancery.platform.journal.jar.JarServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands while the disk of the store has less room than is asked for. */
class RoomOnDiskIT {

    private final JarServers servers = new JarServers();

    @Test
    void what_was_answered_is_answered_and_nothing_else_is_stored(@TempDir Path directory) {
        JarId jar = newJar();
        Instruction asked = under(newKey(), add(jar, "red"));
        Receipt first;
        try (var service = servers.start(Map.of("chancery.relay.enabled", "false"))) {
            first = service.getBean(Commands.class).send(asked);
        }
        try (var service = servers.start(Map.of(
                "chancery.relay.enabled", "false",
                "chancery.store.directory", directory.toString(),
                "chancery.store.least-room", "1000000TB"))) {
            var commands = service.getBean(Commands.class);

            assertThatExceptionOfType(StoreFull.class).isThrownBy(() -> commands.send(add(jar, "blue")));

            assertThat(commands.send(asked)).isEqualTo(first);
            assertThat(service.getBean(Streams.class).read(jar.subject(), JarEvent.class))
                    .hasSize(1);
        }
    }
}
