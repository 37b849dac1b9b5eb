package org.chancery.platform.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page that has a next one its link, relative to the host, so that it holds behind any door. */
@RestControllerAdvice
final class NextPageLink implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Page<?> page && page.next() != null) {
            var asked = request.getURI();
            String link = UriComponentsBuilder.newInstance()
                    .path(asked.getRawPath())
                    .query(asked.getRawQuery())
                    .replaceQueryParam("after", page.next())
                    .build(true)
                    .toUriString();
            response.getHeaders().set(HttpHeaders.LINK, "<" + link + ">; rel=\"next\"");
        }
        return body;
    }
}
