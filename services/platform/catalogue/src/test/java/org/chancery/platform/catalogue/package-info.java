/** Proves the catalogue on a service of one aggregate. */
@NullMarked
package org.chancery.platform.catalogue;

import org.jspecify.annotations.NullMarked;
