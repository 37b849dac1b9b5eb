package org.chancery.platform.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a request up to a limit before anybody else does, whether or not its length was announced, and keeps
 * the bytes, so that who needs them exactly as they came finds them. The answer is sent as a whole likewise.
 */
public final class BoundedBody extends OncePerRequestFilter {

    private static final String BYTES = BoundedBody.class.getName();
    private static final byte[] NONE = {};

    private final int limit;
    private final ProblemWriter problems;

    /** @param limit in bytes */
    BoundedBody(int limit, ProblemWriter problems) {
        this.limit = limit;
        this.problems = problems;
    }

    /** The body of this request as it came; empty where there was none. */
    public static byte[] of(HttpServletRequest request) {
        return request.getAttribute(BYTES) instanceof byte[] bytes ? bytes : NONE;
    }

    static byte[] of(WebRequest request) {
        return request.getAttribute(BYTES, RequestAttributes.SCOPE_REQUEST) instanceof byte[] bytes ? bytes : NONE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long announced = request.getContentLengthLong();
        // No more than was announced can come, and room for what cannot come is not made.
        byte[] body = announced > limit
                ? null
                : request.getInputStream().readNBytes(announced < 0 ? limit + 1 : (int) announced);
        if (body == null || body.length > limit) {
            problems.write(Problems.tooLarge().because("at most %d bytes".formatted(limit)), response);
            return;
        }
        request.setAttribute(BYTES, body);
        chain.doFilter(new Repeated(request, body), new AtOnce(response));
    }

    /**
     * What a handler answers leaves when it is complete, or when the buffer of the server is full. Spring flushes each
     * answer before its end, so that it would have no length and travel in two pieces.
     */
    private static final class AtOnce extends HttpServletResponseWrapper {
        AtOnce(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void flushBuffer() {}
    }

    private static final class Repeated extends HttpServletRequestWrapper {
        private final byte[] body;

        Repeated(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Bytes(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            String named = getCharacterEncoding();
            Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(@Nullable ReadListener listener) {
            throw new IllegalStateException("bodies are read before anybody can wait for them");
        }
    }
}
