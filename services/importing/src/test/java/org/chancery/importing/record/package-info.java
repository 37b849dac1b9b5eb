@NullMarked
package org.chancery.importing.record;

import org.jspecify.annotations.NullMarked;
