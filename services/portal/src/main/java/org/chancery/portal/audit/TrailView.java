package org.chancery.portal.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the audit trail. */
public record TrailView(List<Line> items, @Nullable String next) {

    private static final int SHORT = 8;

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

        /** The subject with as much of its id as tells it from its neighbours: {@code consultation/0c0a1e5a}. */
        public String shortSubject() {
            int id = subject.indexOf('/') + 1;
            return subject.substring(0, Math.min(subject.length(), id + SHORT));
        }

        /** As much of the cause's id as tells it from its neighbours. */
        public @Nullable String shortCause() {
            return cause == null ? null : cause.substring(0, Math.min(cause.length(), SHORT));
        }
    }
}
