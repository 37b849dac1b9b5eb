package org.chancery.notifications.subscription;

/** How somebody is told. */
public enum Channel {
    MAIL,
    WEBHOOK
}
