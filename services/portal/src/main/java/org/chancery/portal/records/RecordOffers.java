package org.chancery.portal.records;

import java.util.List;
import java.util.Set;
import org.chancery.portal.forms.Offered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a page that shows a record offers to do to it. */
@Component
public class RecordOffers {

    /** The acts that somebody of these roles may do to the record; none where there is none yet. */
    public Offered to(@Nullable RecordView record, Set<String> roles) {
        return record == null ? new Offered(Set.of(), List.of()) : Offered.of(RecordActs.ALL, record, roles);
    }
}
