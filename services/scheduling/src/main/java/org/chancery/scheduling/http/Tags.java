package org.chancery.scheduling.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.chancery.platform.deciding.Command;
import org.chancery.platform.deciding.StaleVersion;
import org.chancery.platform.deciding.Streams;
import org.chancery.platform.deciding.Streams.Recorded;
import org.chancery.platform.door.Accepted;
import org.chancery.platform.door.Door;
import org.chancery.platform.identity.Caller;
import org.chancery.scheduling.campaign.CampaignCommand;
import org.chancery.scheduling.events.CampaignEvent;
import org.chancery.scheduling.events.CampaignEvent.ConsultationAssigned;
import org.chancery.scheduling.events.ConsultationId;
import org.chancery.scheduling.events.MechanismEvent;
import org.chancery.scheduling.events.MechanismEvent.RoundCountWithdrawn;
import org.chancery.scheduling.events.MechanismEvent.RoundCounted;
import org.chancery.scheduling.mechanism.MechanismCommand;
import org.chancery.scheduling.sight.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The entity tags of mechanisms and campaigns, in whose streams consultations are spoken of: a tag counts the events that
 * its reader may know of, so that nobody learns from it that a hidden meeting was held.
 */
@Component
final class Tags {

    private final Streams streams;
    private final Sight sight;

    Tags(Streams streams, Sight sight) {
        this.streams = streams;
        this.sight = sight;
    }

    /** Changes a mechanism that nobody else has changed, for all that the caller may know, since they read it. */
    ResponseEntity<Accepted> change(MechanismCommand command, Caller caller, Door door) {
        return change(command, MechanismEvent.class, caller, door);
    }

    /** Changes a campaign likewise. */
    ResponseEntity<Accepted> change(CampaignCommand command, Caller caller, Door door) {
        return change(command, CampaignEvent.class, caller, door);
    }

    private <E> ResponseEntity<Accepted> change(Command command, Class<E> type, Caller caller, Door door) {
        long seen = door.ifMatch();
        List<Recorded<E>> before = streams.read(command.target(), type);
        long version = before.isEmpty() ? seen : version(before, seen, caller, command);
        Accepted accepted = changeAt(version, seen, command, door);
        List<Recorded<E>> after = streams.read(command.target(), type).stream()
                .filter(event -> event.version() <= accepted.version())
                .toList();
        return Door.changed(of(after, id -> sight.shows(id, caller)), accepted);
    }

    private static Accepted changeAt(long version, long seen, Command command, Door door) {
        try {
            return door.changeAt(version, command);
        } catch (StaleVersion e) {
            // It would name the version, which counts what this reader may not know of.
            throw new StaleVersion(command.target(), seen);
        }
    }

    /** The newest version of which the caller was shown, or would have been, what they have seen. */
    private <E> long version(List<Recorded<E>> events, long seen, Caller caller, Command command) {
        var shown = new Shows(id -> sight.shows(id, caller));
        long tag = -1;
        long version = -1;
        for (Recorded<E> recorded : events) {
            tag += shown.of(recorded.event()) ? 1 : 0;
            if (tag == seen) {
                version = recorded.version();
            }
        }
        if (version < 0) {
            throw new StaleVersion(command.target(), seen);
        }
        return version;
    }

    /**
     * The tag of what these events, the first ones of a stream, add up to for a reader.
     *
     * @param sight which consultations the reader may know of
     */
    static <E> long of(List<Recorded<E>> events, Predicate<ConsultationId> sight) {
        var shown = new Shows(sight);
        return events.stream().filter(recorded -> shown.of(recorded.event())).count() - 1;
    }

    /** Whether events are shown to a reader, who is asked about each consultation once. */
    private record Shows(Predicate<ConsultationId> sight, Map<ConsultationId, Boolean> known) {

        Shows(Predicate<ConsultationId> sight) {
            this(sight, new HashMap<>());
        }

        boolean of(Object event) {
            ConsultationId consultation = spokenOf(event);
            return consultation == null || known.computeIfAbsent(consultation, sight::test);
        }

        private static @Nullable ConsultationId spokenOf(Object event) {
            return event instanceof RoundCounted e
                    ? e.consultation()
                    : event instanceof RoundCountWithdrawn e
                            ? e.consultation()
                            : event instanceof ConsultationAssigned e ? e.consultation() : null;
        }
    }
}
