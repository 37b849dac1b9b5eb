@NullMarked
package org.chancery.importing.deriving;

import org.jspecify.annotations.NullMarked;
