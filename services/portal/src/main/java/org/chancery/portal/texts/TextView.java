package org.chancery.portal.texts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text as reporting tells it: what lists show, and on its own page everything. */
public record TextView(
        String text,
        @Nullable String record,
        @Nullable String consultation,
        String title,
        List<String> parties,
        List<String> languages,
        int version,
        String marking,
        String hash,
        List<String> approvedBy,
        @Nullable String agreedOn,
        int corrigenda,
        @Nullable List<Aligned> paragraphs,
        @Nullable List<Version> versions,
        @Nullable List<Approved> approvals,
        @Nullable List<Mending> mendings) {

    /** A page of the list. */
    public record Page(List<TextView> items, @Nullable String next) {}

    /** A paragraph, language beside language. */
    public record Aligned(
            @Nullable String annex,
            String address,
            Map<String, String> words,
            List<String> statements,
            List<Mended> mended) {

        /** Where it stands, which no other paragraph does. */
        public String place() {
            return (annex == null ? "" : annex) + "/" + address;
        }

        /** How it reads in a language now, after every corrigendum. */
        @Nullable
        String now(String language) {
            return mended.isEmpty()
                    ? words.get(language)
                    : mended.getLast().words().get(language);
        }
    }

    /** What a corrigendum puts in its place. */
    public record Mended(int number, Map<String, String> words) {}

    /** A version. */
    public record Version(int number, String title, String hash, int paragraphs, String by, String at) {}

    /** Who recorded something, and when. */
    public record Recording(String by, String at) {}

    /** An approval. */
    public record Approved(
            int version,
            String party,
            String signatory,
            @Nullable String capacity,
            String on,
            String channel,
            String evidence,
            String hash,
            boolean counts,
            @Nullable String withdrawn,
            Recording recorded) {}

    /** A corrigendum. */
    public record Mending(int number, String reason, String hash, List<String> approvedBy, String by, String at) {}

    /** Whether every side has approved. */
    public boolean agreed() {
        return agreedOn != null;
    }

    /** Whether somebody may be kept from reading it. */
    public boolean marked() {
        return !marking.equals("PUBLIC");
    }

    /** Whether an approval is missing. */
    public boolean open() {
        return !agreed();
    }

    /** The sides whose approval is missing. */
    public List<String> missing() {
        return parties.stream().filter(party -> !approvedBy.contains(party)).toList();
    }
}
