package org.chancery.platform.teststack;

import java.util.Locale;

/** How the servers run, as {@code -Dinfra} says. */
enum Infra {
    /** Containers where a Docker engine answers, embedded servers elsewhere. */
    AUTO,
    EMBEDDED,
    DOCKER;

    static Infra chosen() {
        String name = System.getProperty("infra", "auto").toUpperCase(Locale.ROOT);
        for (Infra infra : values()) {
            if (infra.name().equals(name)) {
                return infra;
            }
        }
        throw new IllegalArgumentException("-Dinfra is one of auto, embedded, docker and not " + name);
    }

    Servers servers() {
        return switch (this) {
            case EMBEDDED -> new EmbeddedServers();
            case DOCKER -> new ContainerServers();
            case AUTO -> DockerSocket.ofThisMachine().answers() ? new ContainerServers() : new EmbeddedServers();
        };
    }
}
