/** Composes a record of what the services answer, and finds what they had no place for. */
@NullMarked
package org.chancery.importing.exporting;

import org.jspecify.annotations.NullMarked;
