package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.chancery.platform.teststack.TestDatabase;
import org.chancery.platform.teststack.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowsIT {

    private static final String COLUMNS = """
            (place bigint generated always as identity, id uuid, truth boolean, number integer, amount bigint, said text,
             bytes bytea, day date, moment timestamptz, texts text[], strings bytea[])""";
    private static final String INSERT = """
            insert into %s (id, truth, number, amount, said, bytes, day, moment, texts, strings)
            values (:id, :truth, :number, :amount, :said, :bytes, :day, :moment, :texts, :strings)""";
    private static final List<String> NAMES =
            List.of("id", "truth", "number", "amount", "said", "bytes", "day", "moment", "texts", "strings");

    private final DataSource database = freshDatabase();
    private final SchemaConnections connections =
            new SchemaConnections(database, schema -> new InSchema(database, schema));
    private final JdbcTemplate statements = new JdbcTemplate(connections);
    private final JdbcClient sql = JdbcClient.create(connections);
    private final Transactions transactions = new JdbcTransactions(connections, sql);

    private static DataSource freshDatabase() {
        TestDatabase database = TestStack.postgres().newDatabase("rows");
        return FragileDatabase.at(database.url(), database.user(), database.password());
    }

    @BeforeEach
    void make_tables() {
        statements.execute("create table line " + COLUMNS);
        statements.execute("create table expected " + COLUMNS);
        statements.execute("create table key (number integer primary key)");
        statements.execute("create table newest (id integer primary key, amount integer)");
        statements.execute("create table statement (of text)");
        statements.execute("""
                create function count_statement() returns trigger language plpgsql as $$
                begin insert into statement values (tg_table_name); return null; end $$""");
        for (String table : List.of("line", "key")) {
            statements.execute("create trigger counted after insert on " + table
                    + " for each statement execute function count_statement()");
        }
    }

    private void write(Consumer<Rows> work) {
        transactions.in("public", _ -> {
            var rows = new Rows(new NamedParameterJdbcTemplate(statements), new Copies(statements));
            try {
                work.accept(rows);
                rows.flush();
            } finally {
                rows.forget();
            }
            return true;
        });
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... values) {
        var row = new HashMap<String, @Nullable Object>();
        for (int i = 0; i < values.length; i++) {
            row.put(NAMES.get(i), values[i]);
        }
        return row;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final List<Map<String, @Nullable Object>> ALL_SORTS = List.of(
            row(
                    UUID.fromString("018f0000-0000-7000-8000-00000000000f"),
                    true,
                    7,
                    7_000_000_000L,
                    "협의, \"quoted\\\" and\ttabbed",
                    bytes("\0\1"),
                    LocalDate.of(2021, 1, 7),
                    OffsetDateTime.parse("2021-01-07T15:30:00.123456789+09:00"),
                    new String[] {"party/KR", "", null},
                    new byte[][] {bytes("a"), null, {}}),
            row(null, null, null, null, null, null, null, null, null, null),
            row(
                    new UUID(-1, 0),
                    false,
                    Integer.MIN_VALUE,
                    -1,
                    "",
                    new byte[0],
                    LocalDate.of(1573, 12, 31),
                    OffsetDateTime.parse("1969-12-31T23:59:59.9999996Z"),
                    new String[0],
                    new byte[0][]),
            row(
                    new UUID(0, 0),
                    true,
                    0,
                    Long.MAX_VALUE,
                    "x".repeat(5_000),
                    new byte[5_000],
                    LocalDate.of(2000, 1, 1),
                    OffsetDateTime.parse("2000-01-01T00:00:00Z"),
                    new String[] {"one"},
                    new byte[][] {{}}));

    @Test
    void are_the_same_whether_the_driver_writes_each_or_a_copy_many() {
        int many = 2 * Rows.MOST + 100;
        write(rows -> IntStream.range(0, many).forEach(i -> {
            var write = rows.sql(INSERT.formatted("line"));
            ALL_SORTS.get(i % ALL_SORTS.size()).forEach(write::param);
            write.update();
        }));
        IntStream.range(0, many)
                .forEach(i -> sql.sql(INSERT.formatted("expected"))
                        .params(ALL_SORTS.get(i % ALL_SORTS.size()))
                        .update());

        assertThat(count("line")).isEqualTo(many);
        assertThat(count("(table line except table expected)")).isZero();
        assertThat(count("statement")).isEqualTo(3);
    }

    @Test
    void of_a_type_that_the_column_is_not_of_are_left_to_the_driver() {
        write(rows -> IntStream.range(0, 50)
                .forEach(i -> rows.sql("insert into key (number) values (:number)")
                        .param("number", (short) i)
                        .update()));
        assertThat(count("key")).isEqualTo(50);
        assertThat(count("statement")).isEqualTo(50);
    }

    @Test
    void are_there_for_whoever_asks_for_them_while_they_are_on_their_way() {
        write(rows -> {
            IntStream.range(0, 300)
                    .forEach(i -> rows.sql("insert into key (number) values (:number)")
                            .param("number", i)
                            .update());
            assertThat(rows.db()
                            .sql("select count(*) from key")
                            .query(Long.class)
                            .single())
                    .isEqualTo(300);
        });
    }

    @Test
    void that_a_table_refuses_take_the_transaction_with_them() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> write(rows -> IntStream.range(0, 300)
                        .forEach(i -> rows.sql("insert into key (number) values (:number)")
                                .param("number", i % 200)
                                .update())));
        assertThat(count("key")).isZero();
    }

    @Test
    void of_which_many_change_one_row_leave_it_as_the_last_says() {
        write(rows -> IntStream.range(0, 600)
                .forEach(
                        i -> rows.sql("""
                                insert into newest (id, amount) values (:id, :amount)
                                on conflict (id) do update set amount = excluded.amount""").param("id", i % 3).param("amount", i).update()));
        assertThat(sql.sql("select amount from newest order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(597, 598, 599);
    }

    @Test
    void that_are_on_their_way_when_something_fails_are_never_written() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> write(rows -> {
                    IntStream.range(0, Rows.MOST)
                            .forEach(i -> rows.sql("insert into key (number) values (:number)")
                                    .param("number", i)
                                    .update());
                    throw new IllegalStateException("poisoned");
                }));
        assertThat(count("key")).isZero();
    }
}
