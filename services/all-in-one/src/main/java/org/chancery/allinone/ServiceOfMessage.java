package org.chancery.allinone;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.sift.AbstractDiscriminator;
import org.jspecify.annotations.Nullable;

/** Tells Logback whose message it is: of the service whose class loader the logging thread has. */
public final class ServiceOfMessage extends AbstractDiscriminator<ILoggingEvent> {

    private static final String LAUNCHER = "chancery";

    @Override
    public String getKey() {
        return "service";
    }

    @Override
    public String getDiscriminatingValue(ILoggingEvent event) {
        return serviceOf(Thread.currentThread().getContextClassLoader());
    }

    /** Tomcat puts loaders of its own in front of the service's. */
    private static String serviceOf(@Nullable ClassLoader loader) {
        for (ClassLoader each = loader; each != null; each = each.getParent()) {
            if (each instanceof ServiceClassLoader && each.getName() != null) {
                return each.getName();
            }
        }
        return LAUNCHER;
    }
}
