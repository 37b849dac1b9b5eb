/** Brings old records in, and takes records out: a client of the others, that decides nothing. */
@NullMarked
package org.chancery.importing;

import org.jspecify.annotations.NullMarked;
