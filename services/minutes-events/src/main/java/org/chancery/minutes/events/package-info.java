/** What minutes tells the world about records, their statements and undertakings, agreed texts, templates and readouts. */
@NullMarked
package org.chancery.minutes.events;

import org.jspecify.annotations.NullMarked;
