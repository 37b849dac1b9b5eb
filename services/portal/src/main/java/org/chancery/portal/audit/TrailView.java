package org.chancery.portal.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the audit trail. */
public record TrailView(List<Line> items, @Nullable String next) {

    /** One change: who, when, what, to what, and because of what. */
    public record Line(
            String time,
            String actor,
            String type,
            int version,
            String subject,
            long aggregateVersion,
            @Nullable String cause,
            @Nullable String correlation,
            @Nullable String marking,
            String id,
            String topic,
            int lane,
            long number,
            @Nullable String bodySha256) {

        /** The event's own name without the prefix of the house: {@code consultation-held}. */
        public String name() {
            return type.substring(type.lastIndexOf('.') + 1);
        }
    }
}
