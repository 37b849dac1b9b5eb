/** The one place where Axon meets the core: it finds the aggregate of a command and folds its events. */
@NullMarked
package org.chancery.commitments.journal;

import org.jspecify.annotations.NullMarked;
