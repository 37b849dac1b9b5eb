/** What something was like at an instant, which versions there were of its words, and what changed in between. */
@NullMarked
package org.chancery.portal.history;

import org.jspecify.annotations.NullMarked;
