/** What scheduling tells the world about parties, persons, mechanisms, consultations and campaigns. */
@NullMarked
package org.chancery.scheduling.events;

import org.jspecify.annotations.NullMarked;
