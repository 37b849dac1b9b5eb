package org.chancery.faults.load;

import org.chancery.faults.ground.Program;

/**
 * A line of the history: somebody asked something and was told something.
 *
 * @param owner who asked, as the store names them
 * @param key under which it was asked; one that was asked again has several lines
 */
public record Told(Program program, String owner, String key, String path, Outcome outcome) {

    /** In one line of tab-separated fields. */
    String line() {
        String end = switch (outcome) {
            case Outcome.Ok ok -> "ok\t%s\t%d\t%d".formatted(ok.subject(), ok.version(), ok.events());
            case Outcome.Refused no -> "refused\t%d\t%s".formatted(no.status(), no.type());
            case Outcome.Unknown unknown -> "unknown\t" + unknown.why().replaceAll("\\s+", " ");
        };
        return "%s\t%s\t%s\t%s\t%s%n".formatted(program.word(), owner, key, path, end);
    }

    /** Reads what {@link #line} wrote. */
    static Told of(String line) {
        String[] fields = line.split("\t", -1);
        Outcome outcome = switch (fields[4]) {
            case "ok" -> new Outcome.Ok(fields[5], Long.parseLong(fields[6]), Integer.parseInt(fields[7]));
            case "refused" -> new Outcome.Refused(Integer.parseInt(fields[5]), fields[6]);
            case "unknown" -> new Outcome.Unknown(fields[5]);
            default -> throw new IllegalArgumentException("not a line of a history: " + line);
        };
        return new Told(Program.of(fields[0]), fields[1], fields[2], fields[3], outcome);
    }
}
