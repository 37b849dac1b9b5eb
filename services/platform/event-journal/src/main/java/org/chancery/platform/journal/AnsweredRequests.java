package org.chancery.platform.journal;

import java.util.Optional;
import org.chancery.platform.deciding.Receipt;
import org.chancery.platform.deciding.RequestKey;
import org.chancery.platform.deciding.RequestKeyReused;
import org.chancery.platform.envelope.Subject;
import org.springframework.jdbc.core.JdbcTemplate;

/** The answers to requests that carried a key. */
final class AnsweredRequests {

    private static final String FIND =
            "SELECT fingerprint, subject, version, events FROM answered_request WHERE owner = ? AND key = ?";

    private final JdbcTemplate jdbc;

    AnsweredRequests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
