/** How lists are shown: a page of what the address narrows them to. */
@NullMarked
package org.chancery.portal.lists;

import org.jspecify.annotations.NullMarked;
