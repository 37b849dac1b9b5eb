package org.chancery.faults.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.EventTypes;
import org.chancery.platform.envelope.TypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextReleaseTest {

    @TempDir
    private Path directory;

    @Test
    void the_present_release_does_not_know_the_second_version() throws Exception {
        assertThat(said(Release.PRESENT)).isEqualTo("reads 1, writes 1, and of the other 1");
    }

    @Test
    void the_next_reads_it_and_writes_the_first() throws Exception {
        assertThat(said(Release.READING)).isEqualTo("reads 1 2, writes 1, and of the other 1");
    }

    @Test
    void the_one_after_writes_it_and_still_reads_the_first() throws Exception {
        assertThat(said(Release.WRITING)).isEqualTo("reads 1 2, writes 2, and of the other 1");
    }

    /** What a process says of itself that has the jar before everything else. */
    private String said(Release release) throws Exception {
        Path jar = directory.resolve("next-release.jar");
        NextRelease.write(jar);
        String[] flag = release.flag().substring("-D".length()).split("=", -1);
        System.setProperty(flag[0], flag[1]);
        var classPath = new URL[] {jar.toUri().toURL(), place(Process.class), place(EventTypes.class)};
        try (var process = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            var started = process.loadClass(Process.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            return String.valueOf(((Supplier<?>) started).get());
        } finally {
            System.clearProperty(flag[0]);
        }
    }

    private static URL place(Class<?> of) {
        return of.getProtectionDomain().getCodeSource().getLocation();
    }

    /** Stands for a service. */
    public static final class Process implements Supplier<String> {

        private static final EventTypes TYPES = EventTypes.of("minutes", Minutes.class);

        sealed interface Minutes {
            @EventType(name = SecondVersion.EVENT)
            record Recorded() implements Minutes {}

            @EventType(name = "record-closed")
            record Closed() implements Minutes {}
        }

        @Override
        public String get() {
            var said = new StringBuilder("reads");
            for (int version = 1; version <= 3; version++) {
                if (TYPES.classOf(new TypeName("minutes", SecondVersion.EVENT, version))
                        .equals(Optional.of(Minutes.Recorded.class))) {
                    said.append(' ').append(version);
                }
            }
            return said.append(", writes ")
                    .append(TYPES.nameOf(Minutes.Recorded.class).version())
                    .append(", and of the other ")
                    .append(TYPES.nameOf(Minutes.Closed.class).version())
                    .toString();
        }
    }
}
