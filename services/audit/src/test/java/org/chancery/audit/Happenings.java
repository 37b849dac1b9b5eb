package org.chancery.audit;

import org.chancery.platform.envelope.EventType;
import org.chancery.platform.envelope.EventTypes;

/** Events that the audit service has never heard of. */
final class Happenings {

    static final EventTypes SCHEDULING = EventTypes.of("scheduling", MeetingEvent.class);
    static final EventTypes MINUTES = EventTypes.of("minutes", SpeechEvent.class);

    private Happenings() {}

    sealed interface MeetingEvent permits MeetingMoved, MeetingNamed {}

    @EventType(name = "meeting-moved")
    record MeetingMoved(String to) implements MeetingEvent {}

    @EventType(name = "meeting-named", version = 3)
    record MeetingNamed(String name) implements MeetingEvent {}

    sealed interface SpeechEvent permits SpeechHeld {}

    @EventType(name = "speech-held")
    record SpeechHeld(String words) implements SpeechEvent {}
}
