package org.chancery.faults.inject;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chancery.faults.check.Injected;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Program;

/**
 * Events that no reader can take, published as all others are: of broken JSON, of another shape, of a type that nobody knows,
 * of a version to come, nested without end, with what is no number, with what is no text. Their aggregates have two events
 * each, so that one queues behind the other.
 */
record PoisonedStore(Ground ground, UUID mark) implements Fault {

    private static final String KNOWN = "consultation-proposed";
    private static final String INSERT = """
            insert into event (event_id, aggregate_type, aggregate_id, version, recorded_at, type, revision, payload, metadata)
            values (?, 'fault', ?, ?, now(), ?, ?, ?, ?)""";
    private static final byte[] METADATA = """
            {"actor":"deadline:fault","correlationid":"018f0000-0000-7000-8000-000000000000","marking":"OFFICIAL"}""".getBytes(StandardCharsets.UTF_8);

    private record Poison(String type, int revision, byte[] payload) {

        static Poison of(String type, int revision, String payload) {
            return new Poison(type, revision, payload.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Poison> poisons() {
        return List.of(
                Poison.of(KNOWN, 1, "{\"consultation\": "),
                Poison.of(KNOWN, 1, "{\"consultation\": 7, \"parties\": \"none\"}"),
                Poison.of("nobody-knows-me", 1, "{}"),
                Poison.of(KNOWN, 99, "{}"),
                Poison.of(KNOWN, 1, "[".repeat(20_000)),
                Poison.of(KNOWN, 1, "{\"announcedRound\": NaN}"),
                Poison.of(KNOWN, 1, "{\"announcedRound\": 1e999999999}"),
                new Poison(KNOWN, 1, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'}));
    }

    @Override
    public int number() {
        return 20;
    }

    @Override
    public String name() {
        return "events that nobody can read";
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Touched.STORE);
    }

    @Override
    public void inject() throws Exception {
        try (Connection connection = ground.postgres().connect(Program.SCHEDULING.word());
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int number = 0;
            for (Poison poison : poisons()) {
                String aggregate = Injected.KIND + mark + "-" + number++;
                for (int version = 0; version < 2; version++) {
                    insert.setObject(1, UUID.nameUUIDFromBytes((aggregate + version).getBytes(StandardCharsets.UTF_8)));
                    insert.setString(2, aggregate);
                    insert.setLong(3, version);
                    insert.setString(4, poison.type());
                    insert.setInt(5, poison.revision());
                    insert.setBytes(6, poison.payload());
                    insert.setBytes(7, METADATA);
                    insert.executeUpdate();
                }
            }
        }
    }

    @Override
    public void heal() {
        // They wait for a build that can read them, and nobody waits with them.
    }
}
