package org.chancery.reporting.consultations;

import java.util.List;
import java.util.UUID;
import org.chancery.platform.envelope.Marking;
import org.chancery.scheduling.events.CountedAs;
import org.jspecify.annotations.Nullable;

/**
 * A consultation as lists show it.
 *
 * @param title its own name, or null where its mechanism's says enough
 * @param parties the own side first, where it takes part
 * @param dateAnnounced whether the public was told of the date
 * @param countedAs the ordinals that an old record gives it, of one side or of all
 * @param marking its own, whatever that of its record is
 */
public record ConsultationItem(
        UUID consultation,
        @Nullable String title,
        @Nullable Mechanism mechanism,
        Round round,
        List<Party> parties,
        ConsultationStatus status,
        @Nullable Schedule schedule,
        boolean dateAnnounced,
        List<CountedAs> countedAs,
        RecordState record,
        Marking marking) {

    /**
     * The standing channel; its state is LAUNCHED, SUSPENDED or CLOSED.
     *
     * @param level at which the round was counted, or at which it meets now; null where nobody said
     */
    public record Mechanism(
            UUID mechanism, String name, @Nullable String level, String state) {}

    /** The ordinal as the mechanism counted it and as it was announced. */
    public record Round(@Nullable Integer counted, @Nullable Integer announced) {}

    /** What there is of the own side's account. */
    public enum RecordState {
        NONE,
        OPEN,
        CLOSED
    }
}
