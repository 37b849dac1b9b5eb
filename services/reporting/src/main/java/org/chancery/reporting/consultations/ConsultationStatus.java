package org.chancery.reporting.consultations;

/** How far a consultation has come. */
public enum ConsultationStatus {
    PROPOSED,
    SCHEDULED,
    POSTPONED,
    CANCELLED,
    HELD
}
