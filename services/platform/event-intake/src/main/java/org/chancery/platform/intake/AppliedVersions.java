package org.chancery.platform.intake;

import java.util.Map;
import org.chancery.platform.envelope.Subject;

/** The newest version of each aggregate that a consumer has taken. */
interface AppliedVersions {

    /** Notes them, inside the transaction that applied them. */
    void save(String consumer, Map<String, Long> versions);

    /** Whether the consumer has taken this version of the aggregate or a later one. */
    boolean reached(String consumer, Subject aggregate, long version);
}
