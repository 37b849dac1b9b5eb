package org.chancery.platform.intake;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInsertTest {

    @Test
    void is_a_copy_of_the_same_columns() {
        PlainInsert insert = requireNonNull(PlainInsert.of("""
                insert into line (id, amount)
                values (:line, :amount)
                """));
        assertThat(insert.values()).containsExactly("line", "amount");
        assertThat(insert.asCopy()).isEqualTo("copy line (id, amount) from stdin (format binary)");
        assertThat(insert.withMarks()).isEqualTo("insert into line (id, amount) values (?, ?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update line set amount = :amount",
                "insert into line values (:id, :amount)",
                "insert into line (id, amount) values (:id, :amount) on conflict do nothing",
                "insert into line (id, amount) values (:id, :amount) returning place",
                "insert into line (id, amount) values (:id, :amount::integer)",
                "insert into line (id, amount) values (:id, 7)",
                "insert into line (id, amount) values (:id, abs(:amount))",
                "insert into line (id, amount) values (:id, :id)",
                "insert into line (id, amount) values (:id)",
                "insert into line (id, amount) select :id, :amount"
            })
    void says_nothing_more(String text) {
        assertThat(PlainInsert.of(text)).isNull();
    }
}
