/** The readout of a closed record, of which a person writes the assessment and nothing else. */
@NullMarked
package org.chancery.minutes.readout;

import org.jspecify.annotations.NullMarked;
