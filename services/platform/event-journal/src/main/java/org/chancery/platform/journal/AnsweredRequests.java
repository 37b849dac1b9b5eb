package org.chancery.platform.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.journal.Append.Answer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The answers to requests that carried a key. */
final class AnsweredRequests {

    private static final String REMEMBER = """
            INSERT INTO answered_request (owner, key, fingerprint, subject, version, events, answered_at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::int[], ?::timestamptz[])""";

    private static final String FIND =
            "SELECT fingerprint, subject, version, events FROM answered_request WHERE owner = ? AND key = ?";

    private final JdbcTemplate jdbc;

    AnsweredRequests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers answers, within the transaction that is open.
     *
     * @param withoutWaiting whether to fail where another transaction may be about to answer one of the keys
     * @throws DuplicateKeyException where a key has been answered before
     * @throws UncategorizedSQLException in state 55P03 where it would have to wait
     */
    void remember(List<Answer> answers, boolean withoutWaiting) {
        jdbc.update(connection -> {
            PreparedStatement statement =
                    connection.prepareStatement(withoutWaiting ? EventTable.WITHOUT_WAITING + REMEMBER : REMEMBER);
            statement.setArray(
                    1,
                    column(connection, "text", answers, answer -> answer.key().owner()));
            statement.setArray(
                    2,
                    column(connection, "text", answers, answer -> answer.key().key()));
            statement.setArray(
                    3,
                    column(connection, "text", answers, answer -> answer.key().fingerprint()));
            statement.setArray(
                    4,
                    column(
                            connection,
                            "text",
                            answers,
                            answer -> answer.receipt().subject().toString()));
            statement.setArray(
                    5,
                    column(
                            connection,
                            "bigint",
                            answers,
                            answer -> answer.receipt().version()));
            statement.setArray(
                    6,
                    column(
                            connection,
                            "int",
                            answers,
                            answer -> answer.receipt().events()));
            statement.setArray(7, column(connection, "timestamptz", answers, Answer::at));
            return statement;
        });
    }

    private static Array column(
            Connection connection, String type, List<Answer> answers, Function<Answer, Object> component)
            throws SQLException {
        return connection.createArrayOf(type, answers.stream().map(component).toArray());
    }

    /**
     * The answer that this request got before.
     *
     * @throws RequestKeyReused where the key was used for another request
     */
    Optional<Receipt> find(RequestKey key) {
        return jdbc
                .query(
                        FIND,
                        (row, nth) -> {
                            if (!row.getString("fingerprint").equals(key.fingerprint())) {
                                throw new RequestKeyReused(key.key());
                            }
                            return new Receipt(
                                    Subject.parse(row.getString("subject")),
                                    row.getLong("version"),
                                    row.getInt("events"));
                        },
                        key.owner(),
                        key.key())
                .stream()
                .findFirst();
    }
}
