package org.chancery.faults.ground;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the system consists of, as far as this harness runs it: everything but the pages and the importing client. */
public enum Program {
    DEMO_ISSUER("org.chancery.issuer.DemoIssuerService"),
    SCHEDULING("org.chancery.scheduling.SchedulingService"),
    MINUTES("org.chancery.minutes.MinutesService"),
    COMMITMENTS("org.chancery.commitments.CommitmentsService"),
    AUDIT("org.chancery.audit.AuditService"),
    NOTIFICATIONS("org.chancery.notifications.NotificationsService"),
    REPORTING("org.chancery.reporting.ReportingService");

    private final String mainClass;

    Program(String mainClass) {
        this.mainClass = mainClass;
    }

    String mainClass() {
        return mainClass;
    }

    /** The name of its module, and of its database, login and topic where it has them. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The program of this module. */
    public static Program of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Those that decide, each with a store and a topic. */
    public static List<Program> writers() {
        return List.of(SCHEDULING, MINUTES, COMMITMENTS);
    }

    /** Those that only read. */
    public static List<Program> readers() {
        return List.of(AUDIT, NOTIFICATIONS, REPORTING);
    }

    /** Those that have a database. */
    public static List<Program> keepers() {
        return Arrays.stream(values()).filter(each -> each != DEMO_ISSUER).toList();
    }
}
