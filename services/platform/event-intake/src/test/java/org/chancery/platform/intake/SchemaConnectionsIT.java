package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.chancery.platform.teststack.TestDatabase;
import org.chancery.platform.teststack.TestStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaConnectionsIT {

    private static final String COUNT = "select count(*) from fact";

    private final HikariDataSource service = pool();
    private final SchemaPools pools = new SchemaPools(service);
    private final SchemaConnections connections = new SchemaConnections(service, pools);
    private final JdbcClient db = JdbcClient.create(connections);
    private final Transactions transactions = new JdbcTransactions(connections, db);

    private static HikariDataSource pool() {
        TestDatabase database = TestStack.postgres().newDatabase("schemas");
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        return pool;
    }

    @BeforeEach
    void make_tables() {
        for (String schema : new String[] {"public", "first", "second#rebuild"}) {
            db.sql("create schema if not exists \"%s\"".formatted(schema)).update();
            db.sql("create table \"%s\".fact (of int)".formatted(schema)).update();
        }
    }

    @AfterEach
    void close() {
        pools.close();
        service.close();
    }

    @Test
    void within_a_schema_unqualified_names_mean_its_tables() {
        transactions.in("first", _ -> write(1));
        transactions.in("second#rebuild", _ -> write(2));
        transactions.plainly(() -> write(3));

        assertThat(all("first.fact")).isEqualTo("1");
        assertThat(all("\"second#rebuild\".fact")).isEqualTo("2");
        assertThat(all("public.fact")).isEqualTo("3");
        assertThat(transactions.<Long>reading("first", () -> count())).isEqualTo(1);
        assertThat(transactions.<Long>reading("second#rebuild", () -> count())).isEqualTo(1);
    }

    @Test
    void what_names_its_schemas_is_plain_within_a_schema_too() {
        transactions.in("first", _ -> transactions.plainly(() -> write(1)));

        assertThat(all("first.fact")).isEmpty();
        assertThat(all("public.fact")).isEqualTo("1");
    }

    @Test
    void what_throws_leaves_nothing_in_the_schema() {
        var stop = new IllegalStateException("stop");
        assertThatThrownBy(() -> transactions.in("first", _ -> {
                    write(1);
                    throw stop;
                }))
                .isSameAs(stop);

        assertThat(all("first.fact")).isEmpty();
    }

    /** A path that came and went with each transaction would have the driver forget all that it has prepared. */
    @Test
    void statements_stay_prepared_from_one_transaction_to_the_next() {
        for (int i = 0; i < 20; i++) {
            transactions.in("first", _ -> count());
        }

        assertThat(transactions.<Long>in(
                        "first",
                        _ -> db.sql("""
                                select generic_plans + custom_plans from pg_prepared_statements
                                where statement = :text""").param("text", COUNT).query(Long.class).single()))
                .isGreaterThan(10);
    }

    @Test
    void a_schema_that_takes_the_place_of_another_is_the_one_that_is_meant() {
        for (int i = 0; i < 20; i++) {
            transactions.in("first", _ -> count());
        }
        transactions.in("second#rebuild", _ -> write(2));
        transactions.plainly(() -> {
            db.sql("drop schema first cascade").update();
            return db.sql("alter schema \"second#rebuild\" rename to first").update();
        });

        assertThat(transactions.<Long>in("first", _ -> count())).isEqualTo(1);
    }

    private int write(int number) {
        return db.sql("insert into fact values (:number)")
                .param("number", number)
                .update();
    }

    private long count() {
        return db.sql(COUNT).query(Long.class).single();
    }

    private String all(String table) {
        return db.sql("select coalesce(string_agg(of::text, ','), '') from " + table)
                .query(String.class)
                .single();
    }
}
