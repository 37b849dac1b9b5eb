/** Tests of what the module says of old records. */
@NullMarked
package org.chancery.importing;

import org.jspecify.annotations.NullMarked;
