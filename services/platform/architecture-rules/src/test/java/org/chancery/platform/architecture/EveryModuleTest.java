package org.chancery.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EveryModuleTest {

    private static final Path REPOSITORY = repository();

    static final List<String> KNOWN_BY_NAME =
            List.of(House.DECIDER, House.PROJECTION, House.REACTION, House.TYPED_ID, House.EVENT_TYPE);

    private static Path repository() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("services"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("services"), 3)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static boolean keepsTheHouseRules(Path module) {
        Path tests = module.resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.getFileName().toString().endsWith("Test.java"))
                    .anyMatch(file -> read(file).contains("ArchTests.in(HouseRules.class)"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void below_services_keeps_the_house_rules() throws IOException {
        assertThat(modules())
                .isNotEmpty()
                .allSatisfy(module -> assertThat(keepsTheHouseRules(module))
                        .as("%s has a test that runs HouseRules", module)
                        .isTrue());
    }

    @Test
    void below_services_is_built() throws IOException {
        String build = read(REPOSITORY.resolve("pom.xml"));

        assertThat(modules())
                .allSatisfy(
                        module -> assertThat(build).contains("<module>" + REPOSITORY.relativize(module) + "</module>"));
    }

    @ParameterizedTest
    @FieldSource("KNOWN_BY_NAME")
    void has_what_the_rules_know_only_by_name(String name) throws IOException {
        String source = "src/main/java/" + name.replace('.', '/') + ".java";

        assertThat(modules()).anyMatch(module -> Files.exists(module.resolve(source)));
    }
}
