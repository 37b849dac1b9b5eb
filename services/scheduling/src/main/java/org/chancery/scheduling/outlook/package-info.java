/** What is to be expected of mechanisms: whose turn it is, what is overdue, what is open. A view that this service serves itself. */
@NullMarked
package org.chancery.scheduling.outlook;

import org.jspecify.annotations.NullMarked;
