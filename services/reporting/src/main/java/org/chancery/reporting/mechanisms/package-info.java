/** Which standing channels are there, and what became of each? */
@NullMarked
package org.chancery.reporting.mechanisms;

import org.jspecify.annotations.NullMarked;
