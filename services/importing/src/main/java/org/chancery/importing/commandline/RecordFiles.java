package org.chancery.importing.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files as lines with one record each. What is no JSON is passed on as it is, so that the service says so. */
final class RecordFiles {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordFiles() {}

    /** A line, and the file that it came from. */
    record Line(String file, String text) {}

    static List<Line> read(List<String> names, InputStream in) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String name : names) {
            if (name.equals("-")) {
                add(lines, name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } else if (Files.isDirectory(Path.of(name))) {
                for (Path file : within(Path.of(name))) {
                    add(lines, file.toString(), Files.readString(file));
                }
            } else {
                add(lines, name, Files.readString(Path.of(name)));
            }
        }
        return lines;
    }

    private static List<Path> within(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ndjson|jsonl)"))
                    .sorted()
                    .toList();
        }
    }

    private static void add(List<Line> lines, String file, String text) {
        if (!file.matches(".*\\.(ndjson|jsonl)")) {
            try {
                lines.add(new Line(file, JSON.writeValueAsString(JSON.readTree(text))));
                return;
            } catch (JacksonException severalOrNone) {
                // Read by lines below.
            }
        }
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.add(new Line(file, line)));
    }
}
