package org.chancery.platform.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.chancery.platform.deciding.Commands;
import org.chancery.platform.envelope.Actor;
import org.chancery.platform.identity.Caller;
import org.chancery.platform.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Door} of the request. */
final class DoorArgument implements HandlerMethodArgumentResolver {

    private static final String ARCHIVIST = "ARCHIVIST";

    private final ObjectProvider<Commands> commands;

    DoorArgument(ObjectProvider<Commands> commands) {
        this.commands = commands;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Door.class;
    }

    @Override
    public Door resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var asked = new Asked(servlet);
        return new Door(commands.getObject(), actor(Caller.current(), asked), asked);
    }

    /** Acts that tell of the past alarm nobody, so that not everybody may call theirs one. */
    private static Actor actor(Caller caller, Asked asked) {
        if (asked.importSource() == null) {
            return caller.actor();
        }
        if (!caller.has(ARCHIVIST)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "forbidden", "You may not do this")
                    .header(Asked.IMPORT, "only an archivist brings old records in");
        }
        return caller.actor().importing();
    }
}
