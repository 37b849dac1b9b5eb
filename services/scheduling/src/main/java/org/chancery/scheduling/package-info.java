/**
 * The service scheduling. A request comes in through {@code http}, is decided in one of the cores {@code party}, {@code
 * person}, {@code mechanism}, {@code consultation} and {@code campaign}, and stored through {@code journal}.
 */
@NullMarked
package org.chancery.scheduling;

import org.jspecify.annotations.NullMarked;
