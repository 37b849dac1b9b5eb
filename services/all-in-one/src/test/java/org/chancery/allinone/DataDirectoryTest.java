package org.chancery.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path root;

    @Test
    void is_held_by_one_at_a_time_and_says_by_whom() throws Exception {
        try (var _ = DataDirectory.hold(root)) {
            assertThatThrownBy(() -> DataDirectory.hold(root))
                    .isInstanceOf(DataDirectory.InUse.class)
                    .hasMessageContaining(root.toString())
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        DataDirectory.hold(root).close();
    }

    @Test
    void keeps_a_secret_for_its_owner_alone() throws Exception {
        try (var data = DataDirectory.hold(root)) {
            String secret = data.secret("database-logins");

            assertThat(secret).hasSizeGreaterThan(20).isEqualTo(data.secret("database-logins"));
            assertThat(secret).isNotEqualTo(data.secret("database-superuser"));
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(root.resolve("secrets/database-logins"))))
                    .isEqualTo("rw-------");
        }
    }
}
