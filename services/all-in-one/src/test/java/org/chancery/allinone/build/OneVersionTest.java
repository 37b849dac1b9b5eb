package org.chancery.allinone.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class OneVersionTest {

    private final LinkedHashMap<Path, String> users = new LinkedHashMap<>();

    @Test
    void one_version_for_all_is_fine() {
        users.put(Path.of("/m2/org/axe/4.1/axe-4.1.jar"), "audit");
        users.put(Path.of("/m2/org/axe/4.1/axe-4.1-linux.jar"), "minutes");
        users.put(Path.of("/repo/services/platform/deciding/target/deciding-1.jar"), "minutes");

        assertThatCode(() -> new OneVersion(users).check()).doesNotThrowAnyException();
    }

    @Test
    void two_versions_are_named_with_those_who_want_them() {
        users.put(Path.of("/m2/org/axe/4.1/axe-4.1.jar"), "audit");
        users.put(Path.of("/m2/org/axe/4.2/axe-4.2.jar"), "minutes");

        assertThatThrownBy(() -> new OneVersion(users).check())
                .hasMessageContaining("audit wants axe-4.1.jar")
                .hasMessageContaining("minutes wants axe-4.2.jar");
    }
}
