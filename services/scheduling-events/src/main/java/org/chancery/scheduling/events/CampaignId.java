package org.chancery.scheduling.events;

import java.util.UUID;
import org.chancery.platform.envelope.Subject;
import org.chancery.platform.envelope.TypedId;

/** A goal above meetings, such as a bid for a seat. */
public record CampaignId(UUID value) implements TypedId {

    /** The kind in subjects. */
    public static final String KIND = "campaign";

    @Override
    public Subject subject() {
        return new Subject(KIND, value.toString());
    }
}
