package org.chancery.faults.ground;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.chancery.faults.release.NextRelease;
import org.chancery.platform.servers.Directories;
import org.chancery.platform.servers.FreePorts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that runs: one PostgreSQL, one broker, the issuer, and the services, each a process of its own on the loopback
 * address, with links between services and servers. All of it ends with this JVM, however that ends.
 */
public final class Ground implements AutoCloseable {

    private final Path home;
    private final Watchdog watchdog;
    private final SmallDisk disk;
    private final Postgres postgres;
    private final Broker broker;
    private final Link toBroker;
    private final Map<Program, Link> toPostgres = new EnumMap<>(Program.class);
    private final Map<Program, List<Instance>> instances = new EnumMap<>(Program.class);
    private final Thread hook = new Thread(this::end, "ground-end");

    private Ground(Layout layout) throws IOException {
        this.home = layout.home();
        SmallDisk.leaveFromBefore(home.resolve("postgres"));
        Directories.delete(home);
        Files.createDirectories(home.resolve("logs"));
        disk = SmallDisk.mount(home.resolve("postgres"), layout.smallDisk());
        watchdog = Watchdog.start(home.resolve("pids"));
        Runtime.getRuntime().addShutdownHook(hook);
        var classPaths = new ClassPaths(layout.classPaths());
        String first = layout.releases() ? nextRelease(layout.caches()) + File.pathSeparator : "";
        List<Integer> ports = FreePorts.find(3);
        postgres = new Postgres(home, programs(), ports.get(0), watchdog);
        toBroker = new Link(ports.get(1), layout.seed());
        broker = new Broker(home, classPaths.broker(), ports.get(1), ports.get(2), toBroker.port(), watchdog);
        for (Program program : Program.keepers()) {
            toPostgres.put(program, new Link(ports.get(0), layout.seed() + program.ordinal()));
        }
        int issuer = FreePorts.find(1).getFirst();
        for (Program program : Program.values()) {
            var launch = new Instance.Launch(
                    first + classPaths.of(program),
                    arguments(program, issuer, layout.sinks()),
                    layout.caches(),
                    home.resolve("logs/any.log"),
                    watchdog);
            int count = program == Program.DEMO_ISSUER ? 1 : layout.instances().getOrDefault(program, 1);
            List<Integer> own = program == Program.DEMO_ISSUER ? List.of(issuer) : FreePorts.find(count);
            List<Instance> all = new ArrayList<>();
            for (int number = 1; number <= count; number++) {
                all.add(new Instance(program, number, own.get(number - 1), launch));
            }
            instances.put(program, List.copyOf(all));
        }
    }

    /**
     * How large it is and where.
     *
     * @param home everything that is written, deleted first
     * @param classPaths what the build of the all-in-one run wrote
     * @param caches where caches of loaded classes lie, if there are any
     * @param instances how many of each program run at once; one where nothing is said
     * @param releases whether services can be started as of the next release
     * @param smallDisk whether PostgreSQL is to have a file system of its own that is soon full, where that can be had
     * @param sinks the ports of the mail server and of the webhook receiver
     * @param seed of whatever a link leaves to chance
     */
    public record Layout(
            Path home,
            Path classPaths,
            Path caches,
            Map<Program, Integer> instances,
            boolean releases,
            boolean smallDisk,
            Sinks sinks,
            long seed) {}

    /** Where mails and webhooks go. */
    public record Sinks(int mail, int webhooks) {}

    private static Path nextRelease(Path caches) throws IOException {
        Path jar = caches.resolve("next-release.jar");
        NextRelease.write(jar);
        return jar;
    }

    /** Starts everything at once, on nothing, and returns when all of it serves. */
    public static Ground start(Layout layout) throws IOException {
        var ground = new Ground(layout);
        try {
            ground.startAll();
            return ground;
        } catch (RuntimeException e) {
            ground.close();
            throw e;
        }
    }

    /**
     * Makes a cache of the classes that each program loads, with which every later start takes a third of the time. Starts
     * one instance of each and stops it again.
     *
     * @see <a href="https://openjdk.org/jeps/514">JEP 514</a>
     */
    public static void prepareCaches(Layout layout) throws IOException {
        Files.createDirectories(layout.caches());
        try (var ground = new Ground(layout)) {
            ground.postgres.start();
            ground.broker.start();
            List<Instance> first =
                    ground.instances.values().stream().map(List::getFirst).toList();
            first.forEach(each -> each.start(Map.of(), List.of("-XX:AOTCacheOutput=" + each.cache())));
            first.forEach(Instance::awaitHealthy);
            first.forEach(Instance::stop);
        }
    }

    /** Starts whatever does not run, at once, and returns when all of it serves. */
    public void startAll() {
        startWithServers(instances());
    }

    /**
     * Starts the servers and the first instance of each program, where they do not run, and returns when they serve: where a few
     * processors start all instances at once, nothing serves for twice the time.
     */
    public void startOneOfEach() {
        startWithServers(instances.values().stream().map(List::getFirst).toList());
    }

    /** Starts the instances that do not run, and returns when they serve. */
    public void startTheOthers() {
        start(instances());
    }

    private void startWithServers(List<Instance> some) {
        var store = CompletableFuture.runAsync(postgres::startUnlessAlive);
        var topics = CompletableFuture.runAsync(broker::startUnlessAlive);
        instances.get(Program.DEMO_ISSUER).forEach(Instance::startUnlessAlive);
        store.join();
        // Not after the broker: events wait in the store until it is there.
        start(some);
        topics.join();
    }

    private static void start(List<Instance> some) {
        some.forEach(Instance::startUnlessAlive);
        CompletableFuture.allOf(some.stream()
                        .map(each -> CompletableFuture.runAsync(each::awaitHealthy, Thread::startVirtualThread))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** kill -9 of everything, servers included. */
    public void killAll() {
        instances().stream()
                .filter(each -> each.program() != Program.DEMO_ISSUER)
                .forEach(Instance::kill);
        postgres.end("KILL");
        broker.kill();
    }

    private List<String> arguments(Program program, int issuer, Sinks sinks) {
        List<String> arguments = new ArrayList<>(List.of(
                "--chancery.issuer=http://127.0.0.1:" + issuer,
                "--chancery.issuer.directory=" + home.resolve("issuer"),
                "--chancery.issuer.token-lifetime=10h",
                "--chancery.kafka=" + broker.bootstrap(),
                "--springdoc.api-docs.enabled=false",
                "--spring.main.banner-mode=off"));
        Link link = toPostgres.get(program);
        if (link != null) {
            arguments.addAll(List.of(
                    "--chancery.postgres=127.0.0.1:" + link.port(),
                    "--chancery.database.password=" + Postgres.LOGIN_PASSWORD,
                    "--spring.datasource.hikari.maximum-pool-size=8"));
        }
        if (program == Program.NOTIFICATIONS) {
            arguments.addAll(List.of(
                    "--spring.mail.host=127.0.0.1",
                    "--spring.mail.port=" + sinks.mail(),
                    "--chancery.webhooks.allow-private=true",
                    // The same number of tries as by default, without the days between them.
                    "--chancery.retries.pauses=1s,1s,2s,2s,3s,3s,5s,5s,10s"));
        }
        return arguments;
    }

    /** Where the programs of PostgreSQL are unpacked, once for all runs of this user. */
    private static Path programs() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "chancery-" + System.getProperty("user.name"));
        Files.createDirectories(
                shared, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        if (!Files.getOwner(shared).getName().equals(System.getProperty("user.name"))) {
            throw new IOException(shared + " belongs to somebody else");
        }
        return shared;
    }

    /** Whether PostgreSQL has a file system of its own that is soon full. */
    public boolean diskIsSmall() {
        return disk.isMounted();
    }

    /** Where this run writes. */
    public Path home() {
        return home;
    }

    /** The server of every store and view. */
    public Postgres postgres() {
        return postgres;
    }

    /** The server of every topic. */
    public Broker broker() {
        return broker;
    }

    /** Between all services and the broker. */
    public Link toBroker() {
        return toBroker;
    }

    /** Between one service and PostgreSQL. */
    public Link toPostgres(Program program) {
        return toPostgres.get(program);
    }

    /** All processes of all programs. */
    public List<Instance> instances() {
        return instances.values().stream().flatMap(List::stream).toList();
    }

    /** The processes of one program. */
    public List<Instance> instances(Program program) {
        return instances.get(program);
    }

    /** Any of them. */
    public Instance anyOf(Program program, Random chance) {
        List<Instance> all = instances.get(program);
        return all.get(chance.nextInt(all.size()));
    }

    /** Who gives tokens. */
    public URI issuer() {
        return instances.get(Program.DEMO_ISSUER).getFirst().address();
    }

    /** The passwords that the issuer made, by the name to sign in with. */
    public Map<String, String> passwords() throws IOException {
        JsonNode file = new JsonMapper().readTree(Files.readAllBytes(home.resolve("issuer/people.json")));
        Map<String, String> passwords = new HashMap<>();
        file.path("people")
                .forEach(person -> passwords.put(
                        person.path("sub").asString(), person.path("password").asString()));
        return passwords;
    }

    private void end() {
        instances().forEach(Instance::kill);
        toPostgres.values().forEach(Link::close);
        toBroker.close();
        broker.close();
        postgres.close();
        disk.close();
        watchdog.close();
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
