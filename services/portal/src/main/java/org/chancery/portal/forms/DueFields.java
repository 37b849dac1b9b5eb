package org.chancery.portal.forms;

import org.jspecify.annotations.Nullable;

/** The fields that say when something is due; named as in the request, so that a problem finds its field. */
public record DueFields(
        @Nullable String shape,
        @Nullable String phrase,
        @Nullable String date,
        @Nullable String until) {

    /** The {@code due} of a request; empty where nothing was filled in, for the API to ask for it. */
    public static Object body(@Nullable DueFields due) {
        return due == null
                ? Body.of().values()
                : Body.of()
                        .with("shape", due.shape)
                        .with("phrase", due.phrase)
                        .with("date", due.date)
                        .with("until", due.until)
                        .values();
    }
}
