package org.chancery.platform.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes as they were received, compared by what they are. */
public final class Bytes {

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    /** Wraps without copying; nobody changes the array afterwards. */
    public static Bytes of(byte[] array) {
        return new Bytes(array);
    }

    static @Nullable Bytes ofNullable(byte @Nullable [] array) {
        return array == null ? null : new Bytes(array);
    }

    /** The bytes themselves, not a copy; not to be changed. */
    public byte[] array() {
        return array;
    }

    /** SHA-256 in lower-case hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(array));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The text where these bytes are valid UTF-8, else null. */
    @Nullable
    String text() {
        var text = new String(array, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly();
    }

    /** What stands for bytes that are no character may also have been written as one. */
    private @Nullable String strictly() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(array))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes bytes && Arrays.equals(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return array.length + " bytes";
    }
}
