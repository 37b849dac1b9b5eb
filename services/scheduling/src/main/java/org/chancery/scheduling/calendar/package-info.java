/** What is planned when, and for whom: conflicts, common hours, wall times under changed zone rules. A view that this service serves itself. */
@NullMarked
package org.chancery.scheduling.calendar;

import org.jspecify.annotations.NullMarked;
