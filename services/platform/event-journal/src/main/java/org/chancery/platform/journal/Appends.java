package org.chancery.platform.journal;

import org.chancery.platform.deciding.StoreDiverged;
import org.chancery.platform.deciding.StoreFull;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

/** Takes what commands add to the store. */
interface Appends {

    /**
     * Returns when it is on disk.
     *
     * @throws DataIntegrityViolationException where its key or one of its versions is there already
     * @throws StoreFull where the store has no room; nothing of it is stored then
     * @throws StoreDiverged where the topic is ahead of the store; nothing of it is stored then
     * @throws QueryTimeoutException where too many are waiting; nothing of it is stored then
     */
    void commit(Append append);
}
