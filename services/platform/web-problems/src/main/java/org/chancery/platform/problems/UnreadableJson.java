package org.chancery.platform.problems;

import java.util.List;
import org.chancery.platform.deciding.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says what is wrong with a body and where. A body that is not JSON at all is told apart first, by walking it once more,
 * because binding may have stumbled over something else before it got there.
 */
final class UnreadableJson {

    private final String service;
    private final JsonMapper mapper;

    UnreadableJson(String service, JsonMapper mapper) {
        this.service = service;
        this.mapper = mapper;
    }

    Problem problem(HttpMessageNotReadableException failure, WebRequest request) {
        byte[] body = BoundedBody.of(request);
        if (body.length == 0) {
            return Problems.missingBody();
        }
        Problem shape = shape(body);
        if (shape != null) {
            return shape;
        }
        Throwable cause = failure.getCause();
        return cause instanceof JacksonException unbound ? binding(unbound) : Problems.malformedJson();
    }

    private @Nullable Problem shape(byte[] body) {
        try (JsonParser json = mapper.createParser(body)) {
            int depth = 0;
            int values = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                values += depth == 0 ? 1 : 0;
                if (token == JsonToken.VALUE_STRING) {
                    json.getString();
                }
            }
            return values == 1 ? null : Problems.malformedJson().because("one value is expected, not " + values);
        } catch (StreamConstraintsException e) {
            return Problems.tooDeep();
        } catch (StreamReadException e) {
            // The only message by which Jackson tells a repeated name from any other fault.
            if (e.getOriginalMessage().startsWith("Duplicate Object property") && e.processor() != null) {
                String pointer =
                        e.processor().streamReadContext().pathAsPointer().toString();
                return Problems.duplicateField().at(pointer, "stands there twice");
            }
            TokenStreamLocation place = e.getLocation();
            return place == null
                    ? Problems.malformedJson()
                    : Problems.malformedJson()
                            .because("it breaks off at line %d, column %d"
                                    .formatted(place.getLineNr(), place.getColumnNr()));
        }
    }

    private Problem binding(JacksonException failure) {
        String pointer = pointer(failure.getPath());
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        if (root instanceof Refused refused) {
            return Problems.ofRefusal(service, refused, pointer);
        }
        return switch (failure) {
            case UnrecognizedPropertyException _ -> Problems.unknownField().at(pointer, "unknown");
            case InvalidNullException _ -> Problems.missingField().at(pointer, "required");
            case ValueInstantiationException _ ->
                Problems.badValue(400).at(pointer, root instanceof IllegalArgumentException ? said(root) : "not valid");
            case MismatchedInputException mismatch -> Problems.badValue(400).at(pointer, mismatch(mismatch));
            case InputCoercionException number ->
                Problems.badValue(400).at(pointer, Expected.of(number.getTargetType()));
            default -> Problems.badValue(400).at(pointer, "cannot be read");
        };
    }

    private static String mismatch(MismatchedInputException failure) {
        if (failure instanceof RefusedText text) {
            return text.reason();
        }
        Class<?> target = failure.getTargetType();
        return target == null ? "cannot be read" : Expected.of(target);
    }

    private static String said(Throwable cause) {
        return cause.getMessage() == null ? "not valid" : cause.getMessage();
    }

    static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? step.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
