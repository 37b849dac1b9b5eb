package org.chancery.platform.problems;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * What the client would rather have, and behind that anything: an endpoint that has nothing of what is asked for answers
 * with what it has, as RFC 9110 (12.5.1) allows. Spring compares the two when a request has been carried out, and a refusal
 * would hide that, and with it what is shown but once.
 */
final class LenientAccept implements ContentNegotiationStrategy {

    /** Of the least quality there is, as Spring goes by that before anything else. */
    private static final MediaType ANYTHING = new MediaType("*", "*", 0.001);

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
        List<MediaType> asked;
        try {
            asked = header.resolveMediaTypes(request);
        } catch (HttpMediaTypeNotAcceptableException e) {
            // What nobody can read is disregarded as well: that, too, is found out when all is done.
            return MEDIA_TYPE_ALL_LIST;
        }
        return asked.stream().anyMatch(MediaType::isWildcardType)
                ? asked
                : Stream.concat(asked.stream(), Stream.of(ANYTHING)).toList();
    }
}
