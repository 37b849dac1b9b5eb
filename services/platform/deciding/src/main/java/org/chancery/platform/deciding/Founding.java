package org.chancery.platform.deciding;

/**
 * A command that an aggregate mostly begins with. It is first decided as if nothing were there, without looking, and the
 * store finds out where something is; then it is decided again on what is there, as any other command.
 */
public interface Founding extends Command {}
