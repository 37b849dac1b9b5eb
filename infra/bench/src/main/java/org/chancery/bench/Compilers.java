package org.chancery.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compilers of another JVM, whatever it runs. */
final class Compilers {

    private static final Pattern TICKS = Pattern.compile("^java\\.ci\\.totalTime=(\\d+)$", Pattern.MULTILINE);
    private static final Pattern TICKS_A_SECOND =
            Pattern.compile("^sun\\.os\\.hrt\\.frequency=(\\d+)$", Pattern.MULTILINE);

    private Compilers() {}

    /**
     * For how many milliseconds they have worked so far, all threads together.
     *
     * @param pid of the JVM, which belongs to whoever asks
     * @see <a href="https://docs.oracle.com/en/java/javase/25/docs/specs/man/jcmd.html">jcmd</a>
     */
    static long millis(long pid) {
        String counters = counters(pid);
        return number(TICKS, counters) * 1_000 / number(TICKS_A_SECOND, counters);
    }

    private static String counters(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process asking = new ProcessBuilder(jcmd, Long.toString(pid), "PerfCounter.print")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new String(asking.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Pattern counter, String counters) {
        Matcher found = counter.matcher(counters);
        if (!found.find()) {
            throw new IllegalStateException("the JVM does not say " + counter);
        }
        return Long.parseLong(found.group(1));
    }
}
