package org.chancery.platform.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code limit} and {@code after} for controllers that take a {@link Keyset}. */
final class KeysetArgument implements HandlerMethodArgumentResolver {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Keyset.class;
    }

    @Override
    public Keyset resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Keyset(limit(request.getParameter("limit")), after(request.getParameter("after")));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Answered like a number out of range.
        }
        throw Problems.badParameter().parameter("limit", "expected a whole number from 1 to " + MAX_LIMIT);
    }

    private static @Nullable Cursor after(@Nullable String text) {
        try {
            return text == null ? null : Cursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notACursor();
        }
    }
}
