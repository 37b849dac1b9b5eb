package org.chancery.minutes.readout;

import static org.chancery.minutes.readout.ReadoutRefusal.ASSESSMENT_WAS_REVISED;
import static org.chancery.minutes.readout.ReadoutRefusal.LANGUAGE_IS_NAMED_TWICE;
import static org.chancery.minutes.readout.ReadoutRefusal.MEETING_IS_MARKED_ABOVE_OFFICIAL;
import static org.chancery.minutes.readout.ReadoutRefusal.RELEASE_LIES_AHEAD;
import static org.chancery.minutes.readout.ReadoutRefusal.RESERVATION_IS_NOT_PRINTED;
import static org.chancery.minutes.readout.ReadoutRefusal.TEXT_IS_MISSING;
import static org.chancery.platform.deciding.Refused.refused;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.chancery.minutes.events.ReadoutEvent.ReadoutReleased;
import org.chancery.minutes.events.Wording;
import org.chancery.minutes.readout.ReadoutCommand.ReleaseReadout;

/** How the words of a readout are frozen. */
final class Releasing {

    private Releasing() {}

    static ReadoutReleased of(ReleaseReadout command, int revision, Instant now) {
        if (command.marking() != null) {
            throw refused(MEETING_IS_MARKED_ABOVE_OFFICIAL);
        }
        if (command.seen() != revision) {
            throw refused(ASSESSMENT_WAS_REVISED);
        }
        if (command.texts().isEmpty()) {
            throw refused(TEXT_IS_MISSING, "/texts");
        }
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < command.texts().size(); i++) {
            Wording text = command.texts().get(i);
            if (!languages.add(text.language())) {
                throw refused(LANGUAGE_IS_NAMED_TWICE, "/texts/" + i + "/language");
            }
            if (command.reservation() != null
                    && !spaced(text.text().value())
                            .contains(spaced(command.reservation().value()))) {
                throw refused(RESERVATION_IS_NOT_PRINTED, "/texts/" + i + "/text");
            }
        }
        if (command.releasedOn().isAfter(LocalDate.ofInstant(now, ZoneOffset.ofHours(14)))) {
            throw refused(RELEASE_LIES_AHEAD, "/releasedOn");
        }
        return event(command);
    }

    static ReadoutReleased event(ReleaseReadout command) {
        return new ReadoutReleased(
                command.readout(),
                command.record(),
                command.consultation(),
                command.texts(),
                hash(command.texts()),
                command.releasedOn(),
                command.embargoUntil());
    }

    /** Line breaks are layout, not words. */
    private static String spaced(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip();
    }

    /** SHA-256 over each language tag and its text, a line feed after each of them, in the order of the tags; UTF-8. */
    private static String hash(List<Wording> texts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            texts.stream()
                    .sorted((one, other) -> one.language().compareTo(other.language()))
                    .map(each -> each.language() + "\n" + each.text().value() + "\n")
                    .forEach(line -> sha256.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
