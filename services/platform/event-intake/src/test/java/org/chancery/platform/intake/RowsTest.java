package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

class RowsTest {

    private static final String LINE = "insert into line (amount) values (:amount)";
    private static final String NOTE = "insert into note (amount) values (:amount)";
    private static final String NEWEST =
            "insert into newest (amount) values (:amount) on conflict (id) do update set amount = excluded.amount";

    /** Each round trip: the table that the statement names, and the amounts. */
    private final List<String> sent = new ArrayList<>();

    /** A database that copies nothing. */
    private final Copies copies = new Copies((JdbcOperations) Proxy.newProxyInstance(
            RowsTest.class.getClassLoader(), new Class<?>[] {JdbcOperations.class}, (_, _, _) -> Optional.empty()));

    private final NamedParameterJdbcOperations database = (NamedParameterJdbcOperations) Proxy.newProxyInstance(
            RowsTest.class.getClassLoader(),
            new Class<?>[] {NamedParameterJdbcOperations.class},
            (_, method, values) -> {
                String table = ((String) values[0]).split(" ", -1)[2];
                return switch (method.getName()) {
                    case "update" -> {
                        sent.add(table + amounts((SqlParameterSource) values[1]));
                        yield 1;
                    }
                    case "batchUpdate" -> {
                        sent.add(table + amounts((SqlParameterSource[]) values[1]));
                        yield new int[0];
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                };
            });

    private final Rows rows = new Rows(database, copies);

    private static String amounts(SqlParameterSource... statements) {
        return Arrays.stream(statements)
                .map(values -> " " + values.getValue("amount"))
                .collect(Collectors.joining());
    }

    private void write(String text, int amount) {
        rows.sql(text).param("amount", amount).update();
    }

    @Test
    void send_statements_of_one_text_together() {
        write(LINE, 1);
        write(LINE, 2);
        write(LINE, 3);
        assertThat(sent).isEmpty();
        rows.flush();
        assertThat(sent).containsExactly("line 1 2 3");
    }

    @Test
    void keep_the_order_in_which_statements_were_said() {
        write(LINE, 1);
        write(LINE, 2);
        write(NOTE, 3);
        write(LINE, 4);
        rows.flush();
        assertThat(sent).containsExactly("line 1 2", "note 3", "line 4");
    }

    @Test
    void send_what_waits_before_anything_is_read() {
        write(LINE, 1);
        assertThat(rows.db()).isNotNull();
        assertThat(sent).containsExactly("line 1");
    }

    @Test
    void send_together_what_may_change_a_row_that_another_has_just_written() {
        write(NEWEST, 1);
        write(NEWEST, 2);
        rows.flush();
        assertThat(sent).containsExactly("newest 1 2");
    }

    @Test
    void send_nothing_of_what_has_failed() {
        write(LINE, 1);
        rows.forget();
        rows.flush();
        assertThat(sent).isEmpty();
    }

    @Test
    void send_what_waits_where_one_event_writes_very_much() {
        for (int amount = 0; amount <= Rows.MOST; amount++) {
            write(LINE, amount);
        }
        assertThat(sent).hasSize(1);
    }

    @Test
    void take_no_collections() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows.sql(LINE).param("amount", List.of(1, 2)))
                .withMessageContaining("amount");
    }
}
