/** The faults, one class each. */
@NullMarked
package org.chancery.faults.inject;

import org.jspecify.annotations.NullMarked;
