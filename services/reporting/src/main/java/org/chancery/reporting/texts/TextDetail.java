package org.chancery.reporting.texts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chancery.minutes.events.Approval;
import org.chancery.reporting.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A text with every version, approval and corrigendum.
 *
 * @param paragraphs of the newest version, corrigenda beside the words that they mend
 * @param versions oldest first
 * @param approvals in the order of recording, those of earlier versions and withdrawn ones too
 */
record TextDetail(
        @JsonUnwrapped TextItem item,
        List<Aligned> paragraphs,
        List<Version> versions,
        List<Approved> approvals,
        List<Mending> mendings) {

    /**
     * A paragraph, language beside language.
     *
     * @param words by language
     * @param statements of the record that say the same, as far as the reader may see them
     * @param mended what corrigenda put in its place, oldest first
     */
    record Aligned(
            @Nullable String annex,
            String address,
            Map<String, String> words,
            List<UUID> statements,
            List<Mended> mended) {}

    /** The words that a corrigendum puts in the place of a paragraph's. */
    record Mended(int number, Map<String, String> words) {}

    /** A version of the text. */
    record Version(
            int number,
            String title,
            String hash,
            int paragraphs,
            @JsonUnwrapped Recording recording) {}

    /**
     * An approval.
     *
     * @param counts whether it is of the version that lies before the sides, and was not withdrawn
     * @param withdrawn why it was withdrawn, or null
     */
    record Approved(
            int version,
            String party,
            String signatory,
            @Nullable String capacity,
            LocalDate on,
            Approval.Channel channel,
            String evidence,
            String hash,
            boolean counts,
            @Nullable String withdrawn,
            Recording recorded) {}

    /** A corrigendum to the agreed text. */
    record Mending(
            int number,
            String reason,
            String hash,
            List<String> approvedBy,
            @JsonUnwrapped Recording recording) {}
}
