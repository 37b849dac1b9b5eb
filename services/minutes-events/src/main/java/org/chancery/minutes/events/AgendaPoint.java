package org.chancery.minutes.events;

import org.chancery.scheduling.events.AgendaItemId;

/**
 * An agenda item as the record found it.
 *
 * @param position from 1
 */
public record AgendaPoint(AgendaItemId item, int position, String topic) {}
