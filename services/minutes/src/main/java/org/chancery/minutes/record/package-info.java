/**
 * The record of one occasion: opened, filled with statements that are revised one by one, and closed for good. Pure: the
 * rules of what a statement and its undertakings may say are here and nowhere else.
 */
@NullMarked
package org.chancery.minutes.record;

import org.jspecify.annotations.NullMarked;
