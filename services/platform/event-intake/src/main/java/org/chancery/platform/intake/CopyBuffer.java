package org.chancery.platform.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Rows in the binary form of COPY.
 *
 * @see <a href="https://www.postgresql.org/docs/18/sql-copy.html">COPY, binary format</a>
 */
final class CopyBuffer {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00FF\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NONE = -1;

    private ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);

    /** Begins with the header, which has neither flags nor an extension. */
    CopyBuffer() {
        buffer.put(SIGNATURE).putInt(0).putInt(0);
    }

    /** A row of so many fields follows. */
    void row(int fields) {
        room(Short.BYTES).putShort((short) fields);
    }

    /** A field that is null. */
    void none() {
        room(Integer.BYTES).putInt(NONE);
    }

    /** A field of this length, which the caller puts into the buffer that this gives. */
    ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    /** A field, or an element of an array, that is these bytes. */
    void field(byte[] bytes) {
        field(bytes.length).put(bytes);
    }

    /** No more rows. */
    void end() {
        row(NONE);
    }

    /** What is behind the first {@link #length} of them means nothing. */
    byte[] array() {
        return buffer.array();
    }

    int length() {
        return buffer.position();
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.addExact(buffer.position(), bytes);
            buffer = ByteBuffer.allocate(Math.max(size, (int) Math.min(2L * buffer.capacity(), Integer.MAX_VALUE - 8)))
                    .put(buffer.flip());
        }
        return buffer;
    }
}
