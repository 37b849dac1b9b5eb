package org.chancery.scheduling.events;

/**
 * An accepted agenda item.
 *
 * @param position from 1
 */
public record AgendaTopic(AgendaItemId item, int position, String topic) {}
