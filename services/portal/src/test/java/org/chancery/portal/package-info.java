/** The pages against services that answer from files. */
@NullMarked
package org.chancery.portal;

import org.jspecify.annotations.NullMarked;
