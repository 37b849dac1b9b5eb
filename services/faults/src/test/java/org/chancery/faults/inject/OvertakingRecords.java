package org.chancery.faults.inject;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.chancery.faults.check.Injected;
import org.chancery.faults.ground.Await;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Instance;
import org.chancery.faults.ground.Program;
import org.chancery.faults.ground.Weather;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records come in the wrong order, or one does not come: while no relay runs, what it has stamped and not sent is sent in its
 * place, last first, with or without the first of each lane. Readers must stop at the gap until the relay, started again,
 * sends in order.
 */
record OvertakingRecords(Ground ground, Program program, boolean oneIsMissing) implements Fault {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String WAITING =
            "select (select count(*) from outbox) + (select sum(last_number - sent_through) from lane)";

    /** As the relay would have done next. */
    private static final String STAMP = """
            with taken as (delete from outbox returning event_index, lane),
            batch as (select lane, array_agg(event_index order by event_index) as event_indexes from taken group by lane),
            stamped as (
                insert into stamped_batch (lane, first_number, event_indexes)
                select lane, last_number + 1, event_indexes from batch join lane using (lane))
            update lane set last_number = last_number + cardinality(event_indexes) from batch where batch.lane = lane.lane""";

    private static final String UNSENT = """
            select o.lane, o.number, e.event_id, e.aggregate_id, e.version, e.recorded_at, e.type, e.revision, e.payload,
                   convert_from(e.metadata, 'UTF8') as metadata
            from (select lane, first_number + nth - 1 as number, event_index
                  from stamped_batch, unnest(event_indexes) with ordinality as each_one (event_index, nth)) as o
            join lane l on l.lane = o.lane and o.number > l.sent_through
            join event e on e.global_index = o.event_index order by o.lane, o.number""";

    @Override
    public int number() {
        return oneIsMissing ? 19 : 18;
    }

    @Override
    public String name() {
        return oneIsMissing
                ? "the first of some records of %s is missing".formatted(program.word())
                : "some records of %s come last first".formatted(program.word());
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(8);
    }

    @Override
    public Set<String> touches() {
        return Set.of(program.word(), Touched.STORE, Touched.BROKER);
    }

    @Override
    public void inject() throws Exception {
        // While nobody reaches the broker, commands go on and events wait that nobody can send.
        ground.toBroker().turn(Weather.CUT);
        try {
            Await.until("something waits to be sent", PATIENCE, () -> waiting() > 4);
            ground.instances(program).forEach(Instance::kill);
        } finally {
            // What was on its way is lost with its connection: it must not arrive before what is sent below.
            ground.toBroker().reset();
            ground.toBroker().turn(Weather.FAIR);
        }
        stamp();
        List<ProducerRecord<byte[], byte[]>> records = unsent();
        Collections.reverse(records);
        try (KafkaProducer<byte[], byte[]> producer =
                Producing.open(ground.broker().bootstrap())) {
            for (ProducerRecord<byte[], byte[]> record : oneIsMissing ? withoutFirstOfLanes(records) : records) {
                producer.send(record).get();
            }
        }
    }

    /** They are in the order last first. */
    private static List<ProducerRecord<byte[], byte[]>> withoutFirstOfLanes(
            List<ProducerRecord<byte[], byte[]>> records) {
        List<ProducerRecord<byte[], byte[]>> rest = new ArrayList<>();
        for (int i = 0; i + 1 < records.size(); i++) {
            if (records.get(i).partition().equals(records.get(i + 1).partition())) {
                rest.add(records.get(i));
            }
        }
        return rest;
    }

    private long waiting() throws SQLException {
        try (Connection connection = ground.postgres().connect(program.word());
                PreparedStatement query = connection.prepareStatement(WAITING);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void stamp() throws SQLException {
        try (Connection connection = ground.postgres().connect(program.word());
                PreparedStatement statement = connection.prepareStatement(STAMP)) {
            statement.executeUpdate();
        }
    }

    private List<ProducerRecord<byte[], byte[]>> unsent() throws SQLException {
        try (Connection connection = ground.postgres().connect(program.word());
                PreparedStatement query = connection.prepareStatement(UNSENT);
                ResultSet row = query.executeQuery()) {
            List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (row.next()) {
                records.add(record(row));
            }
            return records;
        }
    }

    /** As the relay writes it. */
    private ProducerRecord<byte[], byte[]> record(ResultSet row) throws SQLException {
        var record = new ProducerRecord<>(
                program.word(),
                row.getInt("lane"),
                row.getString("aggregate_id").getBytes(StandardCharsets.UTF_8),
                row.getBytes("payload"));
        String type = row.getString("type");
        add(record, Injected.OUT_OF_TURN, name());
        add(record, "ce_specversion", "1.0");
        add(record, "ce_id", row.getString("event_id"));
        add(record, "ce_source", "/" + program.word());
        add(record, "ce_type", "org.chancery." + program.word() + "." + type);
        add(record, "ce_subject", row.getString("aggregate_id"));
        add(
                record,
                "ce_time",
                row.getObject("recorded_at", OffsetDateTime.class).toInstant().toString());
        add(record, "ce_dataschema", "urn:chancery:%s:%s:%d".formatted(program.word(), type, row.getInt("revision")));
        add(record, "ce_sequence", row.getString("number"));
        add(record, "ce_aggregateversion", row.getString("version"));
        JSON.readValue(row.getString("metadata"), STRINGS).forEach((name, value) -> add(record, "ce_" + name, value));
        return record;
    }

    private static void add(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void heal() {
        ground.instances(program).forEach(Instance::startUnlessAlive);
        ground.instances(program).forEach(Instance::awaitHealthy);
    }
}
