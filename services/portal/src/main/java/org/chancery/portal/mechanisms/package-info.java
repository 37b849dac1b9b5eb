/** Standing channels, what became of each, the decisions on several at once, and their forms. */
@NullMarked
package org.chancery.portal.mechanisms;

import org.jspecify.annotations.NullMarked;
