package org.chancery.platform.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the module that the test stands in, and no others: main and test. */
public final class ThisModule implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> testClass) {
        Path testClasses = directoryOf(testClass);
        return Stream.of(testClasses.resolveSibling("classes"), testClasses)
                .filter(Files::isDirectory)
                .map(Location::of)
                .collect(Collectors.toSet());
    }

    private static Path directoryOf(Class<?> testClass) {
        try {
            return Path.of(testClass
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
