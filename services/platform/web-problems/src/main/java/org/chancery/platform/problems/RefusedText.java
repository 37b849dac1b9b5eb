package org.chancery.platform.problems;

import org.chancery.platform.envelope.TextValue;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.MismatchedInputException;

/** A string that a value refused, with the value's own words and without Jackson's, which would name classes. */
final class RefusedText extends MismatchedInputException {

    private final String reason;

    private RefusedText(JsonParser json, String reason, Class<?> type) {
        super(json, reason, type);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** Hears the reason before Jackson wraps it. */
    static final class Handler extends DeserializationProblemHandler {
        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String reason) {
            if (type == String.class || TextValue.class.isAssignableFrom(type)) {
                throw new RefusedText(context.getParser(), reason, type);
            }
            return NOT_HANDLED;
        }
    }
}
