package org.chancery.platform.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.platform.envelope.TypeName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a module keeps its samples and schemas. */
final class ContractFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path samples;
    private final Path earlier;
    private final Path schemas;

    ContractFiles(Path module, String service) {
        samples = module.resolve("src/test/resources/samples");
        earlier = samples.resolve("earlier");
        schemas = module.resolve("src/main/resources/META-INF/schemas").resolve(service);
    }

    Path samplePath(TypeName name) {
        return samples.resolve(fileName(name));
    }

    Path schemaPath(TypeName name) {
        return schemas.resolve(fileName(name));
    }

    private static String fileName(TypeName name) {
        return name.name() + "." + name.version() + ".json";
    }

    byte @Nullable [] sample(TypeName name) {
        return read(samplePath(name));
    }

    /** What the same version looked like before it was added to: {@code <name>.<version>.<when>.json}. */
    List<Path> earlierPaths(TypeName name) {
        return filesIn(earlier)
                .filter(file -> file.getFileName().toString().startsWith(name.name() + "." + name.version() + "."))
                .toList();
    }

    byte[] earlier(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Nullable
    ObjectNode schema(TypeName name) {
        byte[] bytes = read(schemaPath(name));
        return bytes == null ? null : (ObjectNode) JSON.readTree(bytes);
    }

    void writeSchema(TypeName name, ObjectNode schema) {
        try {
            Files.createDirectories(schemas);
            Files.writeString(
                    schemaPath(name), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file there is. */
    List<Path> all() {
        return Stream.of(samples, earlier, schemas)
                .flatMap(ContractFiles::filesIn)
                .toList();
    }

    private static Stream<Path> filesIn(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte @Nullable [] read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
