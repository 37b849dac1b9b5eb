package org.chancery.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.deciding.StoreFull;
import org.chancery.platform.envelope.codec.UnreadableEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "57P01", "57P03", "58030", "55P03"})
    void of_the_database_server_pass(String state) {
        assertThat(Failures.passes(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "42703", "42P01", "0A000"})
    void of_a_statement_do_not(String state) {
        assertThat(Failures.passes(new IllegalStateException(new SQLException("", state))))
                .isFalse();
    }

    @Test
    void of_connecting_pass() {
        assertThat(Failures.passes(new CannotCreateTransactionException("no connection")))
                .isTrue();
        assertThat(Failures.passes(new PessimisticLockingFailureException("deadlock", null)))
                .isTrue();
    }

    @Test
    void of_a_full_store_pass() {
        assertThat(Failures.passes(new StoreFull("no room"))).isTrue();
        assertThat(Failures.passes(new StoreDiverged("too old"))).isTrue();
    }

    @Test
    void of_being_second_pass() {
        assertThat(Failures.passes(new ConcurrencyFailureException("others were first")))
                .isTrue();
    }

    @Test
    void of_an_event_do_not() {
        assertThat(Failures.passes(new UnreadableEvent("no such type", null))).isFalse();
        assertThat(Failures.passes(new NullPointerException())).isFalse();
        assertThat(Failures.passes(new DataIntegrityViolationException("twice")))
                .isFalse();
        assertThat(Failures.passes(new StackOverflowError())).isFalse();
    }

    @Test
    void of_memory_pass() {
        assertThat(Failures.passes(new OutOfMemoryError())).isTrue();
    }
}
