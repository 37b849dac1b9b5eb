/**
 * Where the cores meet Axon: one class for each aggregate, which never grows. The only package of this service that knows
 * Axon.
 */
@NullMarked
package org.chancery.scheduling.journal;

import org.jspecify.annotations.NullMarked;
