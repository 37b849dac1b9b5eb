package org.chancery.importing.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chancery.importing.commandline.RecordFiles.Line;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportRecordsTest {

    @Nested
    class The_command_line {

        @Test
        void names_files_and_who_asks() throws Options.Misunderstood {
            Options options = Options.parse(
                    List.of("--user=jung.haneul:secret", "--portal=http://door:80/", "--notes", "a.json", "b"),
                    Map.of());

            assertThat(options.files()).containsExactly("a.json", "b");
            assertThat(options.portal()).hasToString("http://door:80");
            assertThat(options.notes()).isTrue();
        }

        @Test
        void takes_a_token_from_the_environment() throws Options.Misunderstood {
            assertThat(Options.parse(List.of("a"), Map.of("CHANCERY_TOKEN", "t"))
                            .token())
                    .isEqualTo("t");
        }

        @Test
        void is_not_understood_where_it_says_too_little_or_nonsense() {
            Map<String, String> known = Map.of("CHANCERY_TOKEN", "t");
            assertThatThrownBy(() -> Options.parse(List.of(), known)).hasMessageContaining("no file");
            assertThatThrownBy(() -> Options.parse(List.of("--fast", "a"), known))
                    .hasMessageContaining("--fast");
            assertThatThrownBy(() -> Options.parse(List.of("--portal=here", "a"), known))
                    .hasMessageContaining("no address");
            assertThatThrownBy(() -> Options.parse(List.of("a"), Map.of())).hasMessageContaining("who asks");
        }

        @Test
        void ends_with_2_where_it_is_not_understood_and_with_1_where_nothing_can_be_read() throws InterruptedException {
            var out = new ByteArrayOutputStream();
            assertThat(run(out, List.of("--fast"))).isEqualTo(2);
            assertThat(run(out, List.of("/no/such/file"))).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("--help", "/no/such/file");
        }

        private static int run(ByteArrayOutputStream out, List<String> arguments) throws InterruptedException {
            return ImportRecords.run(
                    arguments,
                    Map.of("CHANCERY_TOKEN", "t"),
                    new ByteArrayInputStream(new byte[0]),
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    false);
        }
    }

    @Nested
    class Files_of_records {

        @TempDir
        Path directory;

        @Test
        void hold_one_record_or_one_on_each_line() throws IOException {
            Path one = Files.writeString(directory.resolve("1.json"), "{\n  \"id\": \"a\"\n}\n");
            Path many = Files.writeString(directory.resolve("2.ndjson"), "{\"id\":\"b\"}\n\n{\"id\":\"c\"}\n");
            Files.writeString(directory.resolve("README.md"), "no record");
            var in = new ByteArrayInputStream("{\"id\":\"d\"}\n{\"id\":\"e\"}".getBytes(StandardCharsets.UTF_8));

            assertThat(RecordFiles.read(List.of(directory.toString(), "-"), in))
                    .containsExactly(
                            new Line(one.toString(), "{\"id\":\"a\"}"),
                            new Line(many.toString(), "{\"id\":\"b\"}"),
                            new Line(many.toString(), "{\"id\":\"c\"}"),
                            new Line("-", "{\"id\":\"d\"}"),
                            new Line("-", "{\"id\":\"e\"}"));
        }
    }

    @Nested
    class The_bar {

        @Test
        void fills_with_the_records_and_the_steps_of_the_one_at_work() {
            assertThat(Bar.line(0, 2, 0, "x")).isEqualTo("[..............................]   0 %  0 of 2  x");
            assertThat(Bar.line(1, 2, 0.5, "x")).isEqualTo("[######################........]  75 %  1 of 2  x");
            assertThat(Bar.line(2, 2, 0, "")).startsWith("[##############################] 100 %  2 of 2");
        }

        @Test
        void is_drawn_in_place_on_a_terminal_and_told_in_lines_elsewhere() {
            var out = new ByteArrayOutputStream();
            var bar = new Bar(new PrintStream(out, true, StandardCharsets.UTF_8), false);
            bar.show(0, 2, 0, "a");
            bar.show(0, 2, 0.5, "a");
            bar.show(1, 2, 0, "b");

            assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
        }
    }
}
