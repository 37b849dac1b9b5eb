package org.chancery.minutes.events;

import org.chancery.platform.envelope.Marking;

/**
 * A document that belongs to a record and is kept elsewhere.
 *
 * @param uri where it is kept
 * @param sha256 of its bytes, 64 digits of lower-case hex, so that anybody can tell whether it is still the same
 * @param size in bytes
 * @param mediaType such as {@code application/pdf}
 */
public record Attachment(
        AttachmentId attachment, String name, String uri, String sha256, long size, String mediaType, Marking marking) {

    /** The same document, marked otherwise. */
    public Attachment marked(Marking other) {
        return new Attachment(attachment, name, uri, sha256, size, mediaType, other);
    }
}
