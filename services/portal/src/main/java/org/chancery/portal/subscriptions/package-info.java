/** What a person is told about, and what was sent. */
@NullMarked
package org.chancery.portal.subscriptions;

import org.jspecify.annotations.NullMarked;
