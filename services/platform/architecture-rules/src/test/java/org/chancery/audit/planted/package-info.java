/** An audit that looks into events. */
@NullMarked
package org.chancery.audit.planted;

import org.jspecify.annotations.NullMarked;
