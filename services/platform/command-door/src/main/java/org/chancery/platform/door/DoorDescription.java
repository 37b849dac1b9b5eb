package org.chancery.platform.door;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** Tells the readers of the OpenAPI description which headers a door reads, and which instants a view. */
final class DoorDescription implements GlobalOperationCustomizer {

    DoorDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Door.class, AsOf.class, Between.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == Door.class) {
                describeDoor(operation);
            } else if (parameter.getParameterType() == AsOf.class) {
                operation.addParametersItem(instant("at", "as it stood at this instant; now where it is left out"));
            } else if (parameter.getParameterType() == Between.class) {
                operation
                        .addParametersItem(
                                instant("from", "the earlier instant").required(true))
                        .addParametersItem(instant("to", "the later instant; now where it is left out"));
            }
        }
        return operation;
    }

    private static void describeDoor(Operation operation) {
        operation
                .addParametersItem(
                        header("Idempotency-Key", "needed to create; a repetition is answered and not repeated"))
                .addParametersItem(header(HttpHeaders.IF_MATCH, "needed to change: the ETag of what you have read"))
                .addParametersItem(header(
                        Asked.IMPORT, "the old record that this brings in; archivists only, and nobody is told"));
    }

    private static Parameter instant(String name, String description) {
        return new QueryParameter()
                .name(name)
                .description(description)
                .required(false)
                .schema(new DateTimeSchema());
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(new StringSchema());
        return header;
    }
}
