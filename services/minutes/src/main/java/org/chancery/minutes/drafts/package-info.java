/** Statements while they are being typed: kept outside the event store, each for its author alone. */
@NullMarked
package org.chancery.minutes.drafts;

import org.jspecify.annotations.NullMarked;
