package org.chancery.allinone;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows a service exactly its own class path, although the libraries of all services are loaded once. What the service
 * owns it loads itself. What comes from the shared loader is shown only where its jar is on the service's list, classes
 * and resources alike: Spring Boot configures what it sees.
 */
final class ServiceClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader shared;
    private final Set<String> visible;

    private ServiceClassLoader(String service, List<URL> own, Set<String> visible, ClassLoader shared) {
        super(service, own.toArray(URL[]::new), shared);
        this.shared = shared;
        this.visible = visible;
    }

    /**
     * @param own jars and class directories that this service loads for itself
     * @param visible jars of the shared loader that this service may see
     */
    static ServiceClassLoader of(String service, Collection<Path> own, Collection<Path> visible, ClassLoader shared) {
        return new ServiceClassLoader(
                service,
                own.stream().map(ServiceClassLoader::url).toList(),
                visible.stream().map(path -> url(path).getPath()).collect(Collectors.toUnmodifiableSet()),
                shared);
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path.toString(), e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = findResource(name.replace('.', '/') + ".class") != null ? findClass(name) : shown(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private Class<?> shown(String name) throws ClassNotFoundException {
        Class<?> found = shared.loadClass(name);
        CodeSource source = found.getProtectionDomain().getCodeSource();
        // Classes of the JDK have none, or one that is no jar.
        if (source != null && !isShown(source.getLocation())) {
            throw new ClassNotFoundException(name + " is not on the class path of " + getName());
        }
        return found;
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        if (own != null) {
            return own;
        }
        try {
            Iterator<URL> found = sharedResources(name).iterator();
            return found.hasNext() ? found.next() : null;
        } catch (IOException _) {
            return null;
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = Collections.list(findResources(name));
        all.addAll(sharedResources(name));
        return Collections.enumeration(all);
    }

    private List<URL> sharedResources(String name) throws IOException {
        return Collections.list(shared.getResources(name)).stream()
                .filter(this::isShown)
                .toList();
    }

    private boolean isShown(URL place) {
        return switch (place.getProtocol()) {
            case "jar" -> {
                String path = place.getPath();
                yield visible.contains(
                        URI.create(path.substring(0, path.indexOf("!/"))).getRawPath());
            }
            case "file" ->
                visible.contains(place.getPath()) || visible.stream().anyMatch(each -> isInside(each, place.getPath()));
            default -> true;
        };
    }

    private static boolean isInside(String directory, String path) {
        return directory.endsWith("/") && path.startsWith(directory);
    }
}
