package org.chancery.platform.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chancery.platform.deciding.Refused.refused;
import static org.chancery.platform.journal.conformance.Jars.add;
import static org.chancery.platform.journal.conformance.Jars.newJar;
import static org.chancery.platform.journal.conformance.Jars.newKey;
import static org.chancery.platform.journal.conformance.Jars.under;

import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.chancery.platform.deciding.Instruction;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.journal.jar.JarRefusal;
import org.chancery.platform.journal.relay.OutgoingEvent;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** What is said where the database is gone also when an earlier answer is looked for. */
class JournalCommandsTest {

    private static final CannotGetJdbcConnectionException NO_CONNECTION =
            new CannotGetJdbcConnectionException("none in time", new SQLTransientConnectionException("none in time"));

    private final Instruction instruction = under(newKey(), add(newJar(), "red"));

    @Test
    void a_commit_that_nobody_knows_of_is_what_went_wrong() {
        var cutOff = new DataAccessResourceFailureException("the connection was cut in the commit");

        assertThatThrownBy(() -> commandsThatFailWith(cutOff).send(instruction))
                .isSameAs(cutOff)
                .hasSuppressedException(NO_CONNECTION);
    }

    @Test
    void a_refusal_is_no_answer_while_nobody_knows_whether_there_was_another() {
        assertThatThrownBy(() ->
                        commandsThatFailWith(refused(JarRefusal.JAR_IS_SEALED)).send(instruction))
                .isSameAs(NO_CONNECTION);
    }

    private JournalCommands commandsThatFailWith(RuntimeException failure) {
        var bus = SimpleCommandBus.builder().build();
        bus.subscribe("jar", _ -> {
            throw failure;
        });
        var gateway = DefaultCommandGateway.builder().commandBus(bus).build();
        var store = new NoConnection();
        return new JournalCommands(gateway, store, _ -> {}, new AggregateMemory(), Clock.systemUTC());
    }

    private static final class NoConnection implements JournalStore {

        @Override
        public List<OutgoingEvent> store(List<Append> appends, boolean withoutWaiting) {
            throw NO_CONNECTION;
        }

        @Override
        public List<StoredEvent> read(String aggregateId, long fromVersion) {
            throw NO_CONNECTION;
        }

        @Override
        public boolean exists(String aggregateId) {
            throw NO_CONNECTION;
        }

        @Override
        public Optional<Receipt> answer(RequestKey key) {
            throw NO_CONNECTION;
        }

        @Override
        public boolean isDiverged() {
            return false;
        }
    }
}
