package org.chancery.allinone;

import java.util.List;

/**
 * One service of the system.
 *
 * @param name of its module, its database and its port
 * @param mainClass of its Spring Boot application
 */
record ServiceEntry(String name, String mainClass) {

    /** Gives the tokens that every other service asks for. Needs nobody. */
    static final ServiceEntry ISSUER = new ServiceEntry("demo-issuer", "org.chancery.issuer.DemoIssuerService");

    /** Those that need PostgreSQL and mostly Kafka, readers behind the writers that they read. */
    static final List<ServiceEntry> MIDDLE = List.of(
            new ServiceEntry("scheduling", "org.chancery.scheduling.SchedulingService"),
            new ServiceEntry("minutes", "org.chancery.minutes.MinutesService"),
            new ServiceEntry("commitments", "org.chancery.commitments.CommitmentsService"),
            new ServiceEntry("reporting", "org.chancery.reporting.ReportingService"),
            new ServiceEntry("notifications", "org.chancery.notifications.NotificationsService"),
            new ServiceEntry("audit", "org.chancery.audit.AuditService"),
            new ServiceEntry("importing", "org.chancery.importing.ImportingService"));

    /** The one public door: opened last. */
    static final ServiceEntry PORTAL = new ServiceEntry("portal", "org.chancery.portal.PortalService");
}
