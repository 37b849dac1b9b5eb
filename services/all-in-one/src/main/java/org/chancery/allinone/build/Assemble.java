package org.chancery.allinone.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gathers what every module may see, as Maven resolved it for that module, and writes the script that starts all of
 * them in one JVM. Runs under the JDK of the toolchain, whose place it writes into the script.
 */
public final class Assemble {

    private static final String LIST = "target/runtime-class-path.txt";
    private static final String LAUNCHER = "all-in-one";
    private static final String BROKER = "platform/embedded-servers";

    private final Path services;
    private final Path target;
    private final String version;

    private Assemble(Path services, String version) {
        this.services = services;
        this.version = version;
        this.target = services.resolve(LAUNCHER).resolve("target");
    }

    /**
     * @param arguments the directory of the services, and the version of the project
     */
    public static void main(String[] arguments) throws IOException {
        try {
            new Assemble(Path.of(arguments[0]).toRealPath(), arguments[1]).run();
        } catch (IllegalStateException e) {
            System.err.println("[ERROR] " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException {
        Path lists = Files.createDirectories(target.resolve("classpaths"));
        var shared = new LinkedHashMap<Path, String>();
        libraries(services.resolve(LAUNCHER)).forEach(jar -> shared.putIfAbsent(jar, LAUNCHER));
        for (Path module : modules()) {
            String name = module.getFileName().toString();
            List<String> lines = new ArrayList<>();
            lines.add("own " + module.resolve("target/classes"));
            for (Path jar : libraries(module)) {
                if (isContract(jar)) {
                    lines.add("own " + jar);
                } else {
                    lines.add(jar.toString());
                    shared.putIfAbsent(jar, name);
                }
            }
            Files.write(lists.resolve(name + ".classpath"), lines);
        }
        new OneVersion(shared).check();
        writeBroker(lists.resolve("embedded-servers.classpath"));
        writeScript(lists, shared.keySet());
    }

    /** Every module that is a service: it has an application.yml, and Maven wrote its class path. */
    private List<Path> modules() throws IOException {
        try (Stream<Path> all = Files.list(services)) {
            return all.filter(module -> Files.exists(module.resolve("src/main/resources/application.yml")))
                    .filter(module -> !module.getFileName().toString().equals(LAUNCHER))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> libraries(Path module) throws IOException {
        Path list = module.resolve(LIST);
        if (!Files.exists(list)) {
            throw new IllegalStateException(list + " is missing: the pom of " + module.getFileName()
                    + " lacks the maven-dependency-plugin, or all-in-one does not depend on it");
        }
        return Stream.of(Files.readString(list).strip().split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }

    /** What one service tells the others is loaded by each for itself, as in a JVM of its own. */
    private boolean isContract(Path jar) {
        return jar.startsWith(services) && !jar.startsWith(services.resolve("platform"));
    }

    /** What the JVM can keep a cache of: it takes no directories. */
    private Path jarOf(Path module) {
        return module.resolve("target").resolve(module.getFileName() + "-" + version + ".jar");
    }

    private void writeBroker(Path file) throws IOException {
        Path module = services.resolve(BROKER);
        Set<String> lines = new LinkedHashSet<>();
        lines.add(jarOf(module).toString());
        libraries(module).forEach(jar -> lines.add(jar.toString()));
        Files.write(file, lines);
    }

    private void writeScript(Path lists, Set<Path> shared) throws IOException {
        var classPath = new ArrayList<String>();
        classPath.add(jarOf(services.resolve(LAUNCHER)).toString());
        shared.forEach(jar -> classPath.add(jar.toString()));
        // An argument file keeps the command short; its backslashes and quotes would need escaping, our paths have
        // none.
        Path argumentFile = target.resolve("chancery.args");
        Files.writeString(argumentFile, "-cp \"" + String.join(File.pathSeparator, classPath) + "\"\n");
        String script = Files.readString(services.resolve(LAUNCHER).resolve("src/main/script/chancery"))
                .replace(
                        "@java@",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .replace("@arguments@", argumentFile.toString())
                .replace("@caches@", target.toString())
                .replace("@classpaths@", lists.toString());
        Path file = target.resolve("chancery");
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
