package org.chancery.faults.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.chancery.faults.ground.Ground;
import org.chancery.faults.ground.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what lies in the databases, past the services. One for a run: it keeps its connections. */
public final class Evidence {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String EVENTS = """
            select event_id, aggregate_id, version, type, recorded_at, encode(sha256(payload), 'hex') as hash,
                   coalesce(lane, -1) as lane, number, convert_from(metadata, 'UTF8') as metadata
            from event left join (
                select lane, first_number + nth - 1 as number, event_index
                from stamped_batch, unnest(event_indexes) with ordinality as each_one (event_index, nth)
            ) as stamped on event_index = global_index order by global_index""";

    private static final String VIEWS = """
            select nspname from pg_namespace
            where nspname not in ('public', 'intake', 'information_schema') and nspname not like 'pg\\_%'
              and nspname not like '%\\_old' and nspname not like '%\\_rebuild'""";

    private final Ground ground;
    /** Kept, for each is dear: the server makes whoever connects work for it. */
    private final Map<Program, Connection> connections = new EnumMap<>(Program.class);

    /** @param ground whose databases are read */
    public Evidence(Ground ground) {
        this.ground = ground;
    }

    /** Reads one row of an answer. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Asks once more where the connection was broken, as by a fault it may be at any moment. */
    synchronized <T> List<T> ask(Program program, String query, Row<T> reading) {
        try {
            return asked(program, query, reading);
        } catch (SQLException broken) {
            connections.remove(program);
            try {
                return asked(program, query, reading);
            } catch (SQLException e) {
                connections.remove(program);
                throw new IllegalStateException(program.word() + ": " + query, e);
            }
        }
    }

    private <T> List<T> asked(Program program, String query, Row<T> reading) throws SQLException {
        Connection connection = connections.get(program);
        if (connection == null) {
            connection = ground.postgres().connect(program.word());
            connections.put(program, connection);
        }
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    List<Store> stores() {
        return Program.writers().stream().map(this::store).toList();
    }

    private Store store(Program program) {
        List<Store.Event> events = ask(program, EVENTS, Evidence::event);
        List<Store.Answer> answers = ask(
                program,
                "select owner, key, subject, version, events from answered_request",
                row -> new Store.Answer(
                        row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getInt(5)));
        Map<Integer, Store.Lane> lanes = new TreeMap<>();
        ask(
                program,
                "select lane, last_number, sent_through from lane",
                row -> lanes.put(row.getInt(1), new Store.Lane(row.getLong(2), row.getLong(3))));
        return new Store(program, events, answers, lanes);
    }

    private static Store.Event event(ResultSet row) throws SQLException {
        JsonNode metadata = JSON.readTree(row.getString("metadata"));
        String about = metadata.path("about").asString("");
        return new Store.Event(
                row.getObject("event_id", UUID.class),
                row.getString("aggregate_id"),
                row.getLong("version"),
                row.getString("type"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("hash"),
                row.getInt("lane"),
                row.getObject("number", Long.class),
                metadata.path("actor").asString(""),
                about.isEmpty() ? Set.of() : new HashSet<>(Arrays.asList(about.split(" "))),
                metadata.path("marking").asString(""),
                metadata.has("importsource"));
    }

    List<Trail.Line> trail() {
        return ask(
                Program.AUDIT,
                "select topic, lane, number, event_id, encode(sha256(body), 'hex') from trail.line",
                row -> new Trail.Line(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getObject(4, UUID.class),
                        row.getString(5)));
    }

    List<Letters.Subscription> subscriptions() {
        return ask(
                Program.NOTIFICATIONS,
                "select id, owner, clearance, about, channel, address, created_at, state from subscription",
                row -> new Letters.Subscription(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getString(8).equals("GONE")));
    }

    List<Letters.Delivery> deliveries() {
        return ask(
                Program.NOTIFICATIONS,
                "select id, event_id, owner, channel, address, state, attempts from delivery",
                row -> new Letters.Delivery(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7)));
    }

    /** The views of a program's database, by the names of their schemas. */
    List<String> views(Program program) {
        return ask(program, VIEWS, row -> row.getString(1));
    }

    /** Every table of every view of every program. */
    Map<String, ShownViews.Content> contents() {
        Map<String, ShownViews.Content> contents = new TreeMap<>();
        for (Program program : Program.keepers()) {
            for (String view : views(program)) {
                List<String> tables = ask(
                        program,
                        "select tablename from pg_tables where schemaname = '" + view + "'",
                        row -> row.getString(1));
                for (String table : tables) {
                    contents.put(program.word() + "." + view + "." + table, content(program, view, table));
                }
            }
        }
        return contents;
    }

    /** Without identity columns: they number what arrived, and what comes by several lanes may arrive in any order. */
    private ShownViews.Content content(Program program, String view, String table) {
        String columns = ask(program, """
                        select string_agg(quote_ident(column_name), ', ' order by ordinal_position)
                        from information_schema.columns
                        where table_schema = '%s' and table_name = '%s' and is_identity = 'NO'""".formatted(view, table), row -> row.getString(1))
                .getFirst();
        String query = """
                select count(*), coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
                from (select %s from "%s"."%s") t""".formatted(columns, view, table);
        return ask(program, query, row -> new ShownViews.Content(row.getLong(1), row.getString(2)))
                .getFirst();
    }

    List<ShownViews.Applied> applied() {
        var all = new ArrayList<ShownViews.Applied>();
        for (Program program : Program.keepers()) {
            all.addAll(ask(
                    program,
                    "select consumer, aggregate, version from intake.applied join intake.lease using (edition) where consumer not like '%#rebuild'",
                    row -> new ShownViews.Applied(program, row.getString(1), row.getString(2), row.getLong(3))));
        }
        return all;
    }

    /** Who reads the topic of each program, as {@code program/consumer}. */
    Map<Program, Set<String>> readers() {
        Map<Program, Set<String>> readers = new HashMap<>();
        for (Program program : Program.keepers()) {
            ask(
                    program,
                    "select distinct topic, consumer from intake.position where consumer not like '%#rebuild'",
                    row -> readers.computeIfAbsent(Program.of(row.getString(1)), _ -> new HashSet<>())
                            .add(program.word() + "/" + row.getString(2)));
        }
        return readers;
    }

    /** The aggregates that wait anywhere, with the reason. */
    Map<String, String> parked() {
        Map<String, String> parked = new TreeMap<>();
        for (Program program : Program.keepers()) {
            ask(
                    program,
                    "select aggregate, consumer, reason from intake.parked_event order by record_offset desc",
                    row -> parked.put(
                            row.getString(1), program.word() + "/" + row.getString(2) + ": " + row.getString(3)));
        }
        return parked;
    }
}
