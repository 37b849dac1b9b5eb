package org.chancery.importing.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chancery.importing.commandline.RecordFiles.Line;
import tools.jackson.databind.JsonNode;

/** Brings files of old records in through the public door, and shows how far it is. */
public final class ImportRecords {

    private static final int PAUSE_MILLIS = 300;

    private final Options options;
    private final PrintStream out;
    private final Bar bar;

    private ImportRecords(Options options, PrintStream out, boolean terminal) {
        this.options = options;
        this.out = out;
        this.bar = new Bar(out, terminal);
    }

    /** See {@code --help}. The script that starts it says whether somebody watches a terminal. */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        System.exit(run(
                List.of(arguments), System.getenv(), System.in, System.out, Boolean.getBoolean("chancery.terminal")));
    }

    static int run(
            List<String> arguments, Map<String, String> environment, InputStream in, PrintStream out, boolean terminal)
            throws InterruptedException {
        try {
            Options options = Options.parse(arguments, environment);
            return new ImportRecords(options, out, terminal).bring(RecordFiles.read(options.files(), in));
        } catch (Options.Misunderstood e) {
            out.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            out.println("cannot be read or reached: " + e.getMessage());
            return 1;
        } catch (Door.No e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int bring(List<Line> lines) throws Door.No, IOException, InterruptedException {
        Door door = Door.open(options);
        bar.show(0, lines.size(), 0, "");
        JsonNode report = door.send(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
        while (report.path("state").asString("").equals("RUNNING")) {
            show(report);
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            report = door.progress(report.path("id").asString(""));
        }
        show(report);
        bar.end();
        return tell(report, lines) ? 0 : 1;
    }

    private void show(JsonNode report) {
        double part = 0;
        String at = "";
        for (JsonNode record : report.path("records")) {
            if (record.path("outcome").asString("").equals("UNDER_WAY")) {
                int steps = record.path("steps").asInt(0);
                part = steps == 0 ? 0 : (double) record.path("taken").asInt(0) / steps;
                at = record.path("id").asString("");
                break;
            }
        }
        bar.show(report.path("finished").asInt(0), report.path("total").asInt(0), part, at);
    }

    /** Says what became of each record, and whether all of them are in. */
    private boolean tell(JsonNode report, List<Line> lines) {
        boolean all = true;
        for (JsonNode record : report.path("records")) {
            String outcome = record.path("outcome").asString("");
            all &= outcome.equals("IMPORTED") || outcome.equals("UNCHANGED");
            String file = lines.get(record.path("position").asInt(0)).file();
            int notes = record.path("notes").size();
            out.printf(
                    "  %-10s %s%s%n",
                    outcome.toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                    record.path("id").asString(file),
                    notes == 0 ? "" : "  (" + notes + (notes == 1 ? " note)" : " notes)"));
            if (record.hasNonNull("reason")) {
                out.println("             " + record.get("reason").asString(""));
            }
            record.path("errors")
                    .forEach(each ->
                            out.println("             " + each.path("pointer").asString("") + ": "
                                    + each.path("rule").asString("")));
            record.path("differences").forEach(each -> out.println("             " + each.asString("") + " differs"));
            if (options.notes()) {
                record.path("notes")
                        .forEach(each ->
                                out.println("             " + each.path("field").asString("") + ": "
                                        + each.path("why").asString("")));
            }
        }
        return all;
    }
}
