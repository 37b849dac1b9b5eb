package org.chancery.platform.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of one package as the compiler left them in a directory.
 *
 * @param name of the package
 */
record CompiledPackage(Path directory, String name) {

    private static final String SUFFIX = ".class";

    static CompiledPackage of(Class<?> member) {
        try {
            Path root = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            String name = member.getPackageName();
            return new CompiledPackage(root.resolve(name.replace('.', '/')), name);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Class<?>> classes() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(SUFFIX) && !file.equals("package-info.class"))
                    .sorted()
                    .<Class<?>>map(file -> load(file.substring(0, file.length() - SUFFIX.length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> load(String simpleName) {
        try {
            return Class.forName(name + "." + simpleName, false, CompiledPackage.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
