package org.chancery.allinone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Who listens where on 127.0.0.1. */
record Ports(Map<String, Integer> numbers) {

    static final String PORTAL = "portal";
    static final String ISSUER = "demo-issuer";
    static final String POSTGRES = "postgres";
    static final String KAFKA = "kafka";
    static final String KAFKA_CONTROLLER = "kafka-controller";
    static final String MAIL = "mail";
    static final String WEBHOOKS = "webhooks";

    static Ports defaults() {
        Map<String, Integer> numbers = new LinkedHashMap<>(from(8000).numbers);
        numbers.putAll(Map.of(ISSUER, 9000, POSTGRES, 25432, KAFKA, 29092, KAFKA_CONTROLLER, 29093, MAIL, 25025));
        return new Ports(numbers);
    }

    /** All of them within a hundred. */
    static Ports from(int base) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put(PORTAL, base + 80);
        List<String> services =
                List.of("scheduling", "minutes", "commitments", "audit", "notifications", "reporting", "importing");
        services.forEach(service -> numbers.put(service, base + 80 + numbers.size()));
        numbers.put(ISSUER, base + 90);
        numbers.put(POSTGRES, base + 32);
        numbers.put(KAFKA, base + 92);
        numbers.put(KAFKA_CONTROLLER, base + 93);
        numbers.put(MAIL, base + 25);
        numbers.put(WEBHOOKS, base + 89);
        return new Ports(numbers);
    }

    Set<String> names() {
        return numbers.keySet();
    }

    int of(String name) {
        return Objects.requireNonNull(numbers.get(name), name);
    }

    Ports with(String name, int number) {
        Map<String, Integer> changed = new LinkedHashMap<>(numbers);
        changed.put(name, number);
        return new Ports(changed);
    }

    /** The names whose ports somebody else has, each with its option. */
    List<String> taken() {
        return numbers.entrySet().stream()
                .filter(port -> !isFree(port.getValue()))
                .map(port -> port.getValue() + " (choose another with --" + port.getKey() + "-port=N)")
                .toList();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // As servers do it: a port whose last connections are only just closed is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    String describe(String indent) {
        return numbers.entrySet().stream()
                .map(port -> "%s%-18s %d%n".formatted(indent, port.getKey(), port.getValue()))
                .collect(Collectors.joining());
    }
}
