package org.chancery.notifications.message;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.chancery.platform.envelope.Subject;

/**
 * A message to a person in one subject line and a few lines of text.
 *
 * @param subject one line
 * @param lines what is said, a line each
 * @param link where those who may can read more
 */
public record Notice(String subject, List<String> lines, URI link) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public Notice {
        lines = List.copyOf(lines);
    }

    /**
     * What is said about an event.
     *
     * @param askedAbout the subject that the reader asked to be told about
     * @param portal the address of the portal
     */
    public static Notice of(Happening happening, Subject askedAbout, URI portal) {
        if (!happening.mayBeNamed()) {
            return new Notice("A document awaits", List.of("A document awaits you in Chancery."), portal);
        }
        String sentence = Sentences.of(happening.service(), happening.name());
        String parties = String.join(", ", happening.parties());
        return new Notice(
                parties.isEmpty() ? sentence : sentence + " (" + parties + ")",
                List.of(
                        sentence + ".",
                        "Parties: " + (parties.isEmpty() ? "none" : parties),
                        "Recorded: " + MINUTE.format(happening.time()),
                        "You are told because you follow the " + askedAbout.kind() + " " + name(askedAbout) + "."),
                link(happening, portal));
    }

    private static String name(Subject askedAbout) {
        return askedAbout.kind().equals("party") ? askedAbout.id() : "that you chose";
    }

    private static URI link(Happening happening, URI portal) {
        return happening
                .first("consultation")
                .map(id -> URI.create(portal + "/consultations/" + id))
                .orElse(portal);
    }

    /** The message as plain text. */
    public String text() {
        return String.join("\n", lines) + "\n\n" + link + "\n";
    }

    /** The message as HTML, every word of it escaped. */
    public String html() {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head><body>\n");
        lines.forEach(line -> html.append("<p>").append(escaped(line)).append("</p>\n"));
        String address = escaped(link.toString());
        return html.append("<p><a href=\"")
                .append(address)
                .append("\">")
                .append(address)
                .append("</a></p>\n</body></html>\n")
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
