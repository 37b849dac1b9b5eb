package org.chancery.platform.deciding;

/** The one way by which a command reaches its aggregate. */
public interface Commands {

    /**
     * Decides the command and, in one transaction, stores its events together with the request key.
     *
     * @return where the aggregate stands now; the stored answer where this key was answered before
     * @throws Refused where a rule says no
     * @throws StaleVersion where the aggregate is not at the expected version
     * @throws RequestKeyReused where the key came before with another request
     * @throws StoreFull where the store has no room for its events
     * @throws StoreDiverged where the store is older than what was published from it
     */
    Receipt send(Instruction instruction);
}
