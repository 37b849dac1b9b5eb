package org.chancery.notifications.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chancery.platform.envelope.Marking;
import org.chancery.platform.envelope.Subject;

/**
 * An event as far as its envelope tells. There is no body here, so no message can betray one.
 *
 * @param event the CloudEvents {@code id}
 * @param service the publisher
 * @param name the wire name of the type, such as {@code consultation-held}
 * @param subject the aggregate it happened to
 * @param version its sequence number there, from 0
 * @param about what else it is about
 * @param time when it was recorded
 */
public record Happening(
        UUID event,
        String service,
        String name,
        Subject subject,
        long version,
        List<Subject> about,
        Marking marking,
        Instant time) {

    /** What goes up the chain. Wire names are the only thing known here: no contract is read. */
    private static final Set<String> ESCALATIONS =
            Set.of("commitments.commitment-escalated", "commitments.progress-report-escalated");

    public Happening {
        about = List.copyOf(about);
    }

    /** The CloudEvents {@code type}. */
    public String type() {
        return "org.chancery." + service + "." + name;
    }

    /**
     * Whether a message may say what happened. Above {@link Marking#RESTRICTED} it says only that something did, since mail
     * and webhooks travel where the marking does not.
     */
    public boolean mayBeNamed() {
        return Marking.RESTRICTED.reaches(marking);
    }

    /** Whether it goes up the chain, to those who want to hear of nothing else as well. */
    public boolean isEscalation() {
        return ESCALATIONS.contains(service + "." + name);
    }

    /** The id of the first subject of a kind that it happened to or is about. */
    public Optional<String> first(String kind) {
        return subjects().filter(s -> s.kind().equals(kind)).map(Subject::id).findFirst();
    }

    /** The codes of the parties it is about, in alphabetical order. */
    public List<String> parties() {
        return subjects()
                .filter(s -> s.kind().equals("party"))
                .map(Subject::id)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Subject> subjects() {
        return Stream.concat(Stream.of(subject), about.stream());
    }
}
