package org.chancery.scheduling.events;

import java.time.LocalDate;

/** A day on which the offices of a party are closed. */
public record Holiday(LocalDate date, String name) {}
