/**
 * The ground that a simulation stands on: one schedule that decides by a seed who goes on, a clock, a database and a broker
 * that exist in memory only, and everything that can go wrong with them.
 */
@NullMarked
package org.chancery.platform.simulation;

import org.jspecify.annotations.NullMarked;
