/** How do the views stand? And the order to build one anew. */
@NullMarked
package org.chancery.reporting.views;

import org.jspecify.annotations.NullMarked;
