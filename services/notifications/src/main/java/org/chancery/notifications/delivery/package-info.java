/**
 * What is to be sent to whom, and that it was. No view: it remembers what it did, is never rebuilt, and sends nothing for
 * an event that it has seen.
 */
@NullMarked
package org.chancery.notifications.delivery;

import org.jspecify.annotations.NullMarked;
