package org.chancery.platform.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.envelope.Subject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The answers to requests that carried a key. */
final class AnsweredRequests {

    private final JdbcClient jdbc;

    AnsweredRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers an answer, within the transaction that is open.
     *
     * @throws DuplicateKeyException where the key has been answered before
     */
    void remember(RequestKey key, Receipt receipt, Instant answeredAt) {
        jdbc.sql("""
                INSERT INTO answered_request (owner, key, fingerprint, subject, version, events, answered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        key.owner(),
                        key.key(),
                        key.fingerprint(),
                        receipt.subject().toString(),
                        receipt.version(),
                        receipt.events(),
                        answeredAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The answer that this request got before.
     *
     * @throws RequestKeyReused where the key was used for another request
     */
    Optional<Receipt> find(RequestKey key) {
        return jdbc.sql(
                        "SELECT fingerprint, subject, version, events FROM answered_request WHERE owner = ? AND key = ?")
                .params(key.owner(), key.key())
                .query((row, nth) -> {
                    if (!row.getString("fingerprint").equals(key.fingerprint())) {
                        throw new RequestKeyReused(key.key());
                    }
                    return new Receipt(
                            Subject.parse(row.getString("subject")), row.getLong("version"), row.getInt("events"));
                })
                .optional();
    }
}
