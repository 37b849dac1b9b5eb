package org.chancery.allinone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;

/** A service in this JVM, with a class loader and an application context of its own. */
final class ServiceRun implements AutoCloseable {

    private final String name;
    private final ConfigurableApplicationContext context;

    private ServiceRun(String name, ConfigurableApplicationContext context) {
        this.name = name;
        this.context = context;
    }

    /**
     * Starts a service and returns when it answers.
     *
     * @param shared the loader of all libraries
     * @param properties that win over every other of the service
     */
    static ServiceRun start(
            ServiceEntry service, ClassPaths classPaths, ClassLoader shared, Map<String, String> properties)
            throws IOException, ClassNotFoundException {
        List<Path> own = classPaths.own(service.name());
        return start(
                service,
                ServiceClassLoader.of(service.name(), own, classPaths.shared(service.name()), shared),
                properties);
    }

    static ServiceRun start(ServiceEntry service, ClassLoader loader, Map<String, String> properties)
            throws ClassNotFoundException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> main = Class.forName(service.mainClass(), true, loader);
            String[] arguments = properties.entrySet().stream()
                    .map(property -> "--" + property.getKey() + "=" + property.getValue())
                    .toArray(String[]::new);
            ConfigurableApplicationContext context = new SpringApplicationBuilder(main)
                    .main(main)
                    .resourceLoader(new DefaultResourceLoader(loader))
                    .registerShutdownHook(false)
                    .run(arguments);
            return new ServiceRun(service.name(), context);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    String name() {
        return name;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /** Answers what was asked already and takes nothing new. */
    @Override
    public void close() {
        // The class loader stays open: threads that are slow to end still load classes.
        context.close();
    }
}
