@NullMarked
package org.chancery.importing.exporting;

import org.jspecify.annotations.NullMarked;
