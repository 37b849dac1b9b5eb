/** The real records that tests read. */
@NullMarked
package org.chancery.importing.cases;

import org.jspecify.annotations.NullMarked;
