package org.chancery.faults.inject;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clock that lies to one process by as many seconds as it is told, also while the process runs. Made of a few lines of C
 * by the compiler of the machine.
 */
record LyingClock(Path library, Path offset) {

    private static final String SOURCE = "clock.c";

    /** Makes one in the directory; empty where the machine has no C compiler. */
    static Optional<LyingClock> make(Path directory, String name) {
        Path library = directory.resolve("clock.so");
        Path source = directory.resolve(SOURCE);
        try {
            if (!Files.exists(library)) {
                try (InputStream in = LyingClock.class.getResourceAsStream(SOURCE)) {
                    Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
                }
                if (!compiled(source, library)) {
                    return Optional.empty();
                }
            }
            var clock = new LyingClock(library, directory.resolve(name + ".clock"));
            clock.liesBy(0);
            return Optional.of(clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean compiled(Path source, Path library) throws IOException {
        List<String> command =
                List.of("cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString(), "-ldl");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noCompiler) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What a process needs around it to believe this clock. */
    Map<String, String> environment() {
        return Map.of("LD_PRELOAD", library.toString(), "CHANCERY_CLOCK", offset.toString());
    }

    /** From now on, to those that run as well. */
    void liesBy(long seconds) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.nativeOrder()).putLong(0, seconds);
        // Written in place: those who have mapped it see it change.
        try (var file = FileChannel.open(offset, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.write(bytes, 0);
        }
    }
}
