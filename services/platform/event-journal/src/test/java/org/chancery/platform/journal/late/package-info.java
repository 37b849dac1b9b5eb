/** One load in which a transaction commits late, for readers as others build them, beside the relay. */
@NullMarked
package org.chancery.platform.journal.late;

import org.jspecify.annotations.NullMarked;
