import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The first figures of the all-in-one run: seconds from start to ready (first and later starts), resident memory of the
 * launcher and everything it started, and how long an acknowledged command takes to show in reporting at a steady rate.
 *
 * <p>Run after a build and {@code services/all-in-one/target/chancery --prepare}, from the root of the project, with a JDK
 * 25: {@code java infra/bench/FirstFigures.java}. It uses a directory and ports of its own, takes about six minutes, and
 * prints a page for {@code infra/bench/results}.
 */
public final class FirstFigures {

    private static final Path SCRIPT = Path.of("services/all-in-one/target/chancery");
    private static final int PORT_BASE = 21_000;
    private static final List<Integer> RATES_PER_SECOND = List.of(10, 25, 50);
    private static final int SECONDS = 40;
    private static final int WARM_UP_SECONDS = 20;
    private static final int STARTS = 5;

    private final Path home = Files.createTempDirectory("chancery-figures");
    private final Path data = home.resolve("data");
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private FirstFigures() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        var figures = new FirstFigures();
        try {
            figures.run();
        } finally {
            figures.stop();
        }
    }

    private void run() throws Exception {
        double first = start();
        stop();
        List<Double> later = new ArrayList<>();
        for (int at = 0; at < STARTS; at++) {
            later.add(start());
            if (at < STARTS - 1) {
                stop();
            }
        }
        Collections.sort(later);
        String idle = memory();
        List<String> visible = new ArrayList<>();
        for (int rate : RATES_PER_SECOND) {
            visible.add(load(rate));
        }
        String loaded = memory();
        System.out.printf(
                Locale.ROOT,
                """
                # First figures, %s

                - machine: %d cores, %s, %s
                - commit: %s
                - command: `java infra/bench/FirstFigures.java` after `./mvnw -q -DskipTests package` and
                  `services/all-in-one/target/chancery --prepare`, as infra/run does

                | figure | measured |
                |---|---|
                | start to ready, empty data directory | %.1f s |
                | start to ready, data kept (%d starts: min / median / max) | %.1f / %.1f / %.1f s |
                | resident memory when ready, all processes (shared pages counted once / in each process) | %s |
                | resident memory after the load | %s |
                %s

                "Visible" is measured by the client: from the arrival of the acknowledgement to the arrival of the answer of
                reporting's page of that consultation, which waits until the view has applied the event. Both calls go
                through the public door; each rate is held for %d s and counted for the %d s after that. Memory is the sum
                over the launcher and everything that it started of what Linux calls PSS and RSS.
                """,
                LocalDate.now(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "Java " + System.getProperty("java.version"),
                output("git", "rev-parse", "--short", "HEAD"),
                first,
                STARTS,
                later.getFirst(),
                later.get(STARTS / 2),
                later.getLast(),
                idle,
                loaded,
                String.join("\n", visible),
                WARM_UP_SECONDS,
                SECONDS);
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Seconds until the ready screen. */
    private double start() throws Exception {
        Path screen = home.resolve("screen.txt");
        Files.deleteIfExists(screen);
        long begin = System.nanoTime();
        process = new ProcessBuilder(
                        SCRIPT.toString(), "--data=" + data, "--port-base=" + PORT_BASE, "--no-play")
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start();
        while (!Files.exists(screen) || !Files.readString(screen).contains("Chancery is ready")) {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(screen));
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private void stop() throws InterruptedException {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Memory of the launcher and of everything below it: shared pages counted once, and once in each process. */
    private String memory() throws IOException {
        long shared = 0;
        long resident = 0;
        for (ProcessHandle each : Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
            for (String line : Files.readAllLines(Path.of("/proc/" + each.pid() + "/smaps_rollup"))) {
                if (line.startsWith("Pss:")) {
                    shared += Long.parseLong(line.replaceAll("\\D", ""));
                } else if (line.startsWith("Rss:")) {
                    resident += Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        }
        return shared / 1024 + " / " + resident / 1024 + " MiB";
    }

    /** A line of the table: what it takes at a steady rate, whatever the answers take. */
    private String load(int rate) throws Exception {
        String token = token();
        post(token, "/api/scheduling/parties", "KR", "{\"code\":\"KR\",\"kind\":\"STATE\",\"names\":{\"en\":\"Korea\"}}");
        post(token, "/api/scheduling/parties", "IN", "{\"code\":\"IN\",\"kind\":\"STATE\",\"names\":{\"en\":\"India\"}}");
        List<Double> visible = Collections.synchronizedList(new ArrayList<>());
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        int commands = rate * (WARM_UP_SECONDS + SECONDS);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (int at = 0; at < commands; at++) {
                long due = begin + at * TimeUnit.SECONDS.toNanos(1) / rate;
                long ahead = due - System.nanoTime();
                if (ahead > 0) {
                    TimeUnit.NANOSECONDS.sleep(ahead);
                }
                int number = at;
                senders.submit(() -> {
                    try {
                        double milliseconds = one(token, rate + "-" + number);
                        if (number >= rate * WARM_UP_SECONDS) {
                            visible.add(milliseconds);
                        }
                    } catch (Exception failure) {
                        failures.add(String.valueOf(failure));
                    }
                    return null;
                });
            }
        }
        Collections.sort(visible);
        System.err.println(rate + "/s: " + failures.size() + " failed" + failures.stream().findFirst().map(one -> ", at first: " + one).orElse(""));
        return String.format(
                Locale.ROOT,
                "| acknowledged to visible in reporting, %d commands/s: p50 / p99 / max, and failed | %.0f / %.0f / %.0f ms, %d of %d |",
                rate,
                percentile(visible, 50),
                percentile(visible, 99),
                visible.isEmpty() ? Double.NaN : visible.getLast(),
                failures.size(),
                commands);
    }

    private double one(String token, String number) throws Exception {
        String receipt = post(
                token,
                "/api/scheduling/consultations",
                "figure-" + number,
                "{\"title\":\"Figure " + number + "\",\"parties\":[\"KR\",\"IN\"]}");
        long acknowledged = System.nanoTime();
        String id = find(receipt, "\"id\":\"([^\"]+)\"");
        var answer = http.send(
                request(token, "/api/reporting/consultations/" + id + "?applied=consultation/" + id + "@0").GET().build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return (System.nanoTime() - acknowledged) / 1e6;
    }

    private String post(String token, String path, String key, String body) throws Exception {
        var answer = http.send(
                request(token, path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String token, String path) throws IOException {
        return HttpRequest.newBuilder(URI.create(address("portal") + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private String token() throws Exception {
        String people = Files.readString(data.resolve("issuer/people.json"));
        String password = find(people, "\"seo\\.yun\".*?\"password\"\\s*:\\s*\"([^\"]+)\"");
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address("issuer") + "/oauth2/token"))
                        .header("Authorization", "Basic "
                                + Base64.getEncoder().encodeToString(("seo.yun:" + password).getBytes()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        return find(answer.body(), "\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    }

    private String address(String name) throws IOException {
        var addresses = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("addresses.properties"))) {
            addresses.load(reader);
        }
        return addresses.getProperty(name);
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " not in " + text);
        }
        return matcher.group(1);
    }

    private static String output(String... command) throws IOException {
        try (var in = new ProcessBuilder(Arrays.asList(command)).start().inputReader()) {
            return String.valueOf(in.readLine());
        }
    }
}
