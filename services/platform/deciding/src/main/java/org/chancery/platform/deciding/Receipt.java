package org.chancery.platform.deciding;

import org.chancery.platform.envelope.Subject;

/**
 * The answer to a command that was not refused.
 *
 * @param subject the aggregate that decided
 * @param version the sequence number of its newest event, from 0
 * @param events how many events the command led to; 0 where it asked for what already was
 */
public record Receipt(Subject subject, long version, int events) {}
