/** How the records of one mechanism begin. Pure. */
@NullMarked
package org.chancery.minutes.template;

import org.jspecify.annotations.NullMarked;
