package org.chancery.faults.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Program;

/** Some clients at once, for as long as they are let. The same seed gives each the same chances. */
public final class Driver {

    private final Ground ground;
    private final Api api;
    private final History history;
    private final long seed;
    private final List<Client> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    /** @param history that everything is written to */
    public Driver(Ground ground, Api api, History history, long seed) {
        this.ground = ground;
        this.api = api;
        this.history = history;
        this.seed = seed;
    }

    /**
     * Lays the scene, and lets somebody be told of what happens.
     *
     * @param webhooks where webhooks go
     */
    public void prepare(String webhooks) throws IOException {
        var clerk = new Clerk("scene-" + seed, ground, api, history, new Random(seed));
        List.of(Scene.OWN, "IN", "IE", "KE")
                .forEach(code -> made(clerk.ask(
                        Program.SCHEDULING,
                        Scene.ADMINISTRATOR,
                        "POST",
                        "/api/scheduling/parties",
                        null,
                        Map.of("code", code, "kind", "STATE", "names", Map.of("en", code)))));
        List<String> mechanisms = new ArrayList<>();
        for (String other : Scene.OTHERS) {
            mechanisms.add(made(clerk.ask(
                    Program.SCHEDULING,
                    Scene.DESK,
                    "POST",
                    "/api/scheduling/mechanisms",
                    null,
                    Map.of("name", "Talks with " + other, "parties", List.of(Scene.OWN, other)))));
        }
        String contended = made(clerk.ask(
                Program.SCHEDULING,
                Scene.DESK,
                "POST",
                "/api/scheduling/consultations",
                null,
                Map.of("title", "Everybody's", "parties", List.of(Scene.OWN, "IN"))));
        subscribe("party/IE", "MAIL", "somebody@ministry.example");
        subscribe("party/KE", "MAIL", "another@ministry.example");
        subscribe("mechanism/" + mechanisms.getFirst(), "WEBHOOK", webhooks);
        // Whoever is told that a receiver is gone for good must stop, and nobody else must notice.
        subscribe("mechanism/" + mechanisms.getLast(), "WEBHOOK", webhooks + "gone");
        var scene = new Scene(mechanisms, contended);
        for (int number = 1; number <= CLIENTS; number++) {
            var one = new Clerk("run-" + seed + "-" + number, ground, api, history, new Random(seed * 1_000 + number));
            clients.add(new Client(one, scene));
        }
    }

    private static final int CLIENTS = 10;

    private static String made(Outcome outcome) {
        if (outcome instanceof Outcome.Ok ok) {
            return ok.subject().substring(ok.subject().indexOf('/') + 1);
        }
        throw new IllegalStateException("the scene cannot be laid: " + outcome);
    }

    private void subscribe(String about, String channel, String address) throws IOException {
        var answer = api.post(
                Scene.DESK,
                Program.NOTIFICATIONS,
                "/api/notifications/subscriptions",
                Map.of("about", about, "channel", channel, "address", address));
        if (answer.status() != 201) {
            throw new IllegalStateException("nobody will be told: " + answer);
        }
    }

    /**
     * Lets the clients begin.
     *
     * @param pause how long each waits between two commands on the average
     */
    public void start(Duration pause) {
        for (int number = 0; number < clients.size(); number++) {
            Client client = clients.get(number);
            var chance = new Random(seed + number);
            threads.add(Thread.ofVirtual().name("client-" + number).start(() -> {
                while (!waits(Duration.ofNanos(chance.nextLong(2 * pause.toNanos())))) {
                    client.step();
                }
            }));
        }
    }

    private boolean waits(Duration pause) {
        try {
            return stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets each finish what it is asking. */
    public void stop() {
        stopping.countDown();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks about what is to be known, once each round; whether there is nothing left. For after the faults. */
    public boolean settle() {
        boolean settled = true;
        for (Client client : clients) {
            settled &= client.settle();
        }
        return settled;
    }
}
