/** How event bodies become bytes and bytes become events again. The only place of this module that knows Jackson. */
@NullMarked
package org.chancery.platform.envelope.codec;

import org.jspecify.annotations.NullMarked;
