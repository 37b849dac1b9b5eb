/** Campaigns and whom they have reached. */
@NullMarked
package org.chancery.portal.campaigns;

import org.jspecify.annotations.NullMarked;
