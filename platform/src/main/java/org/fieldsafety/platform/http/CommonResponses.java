package org.fieldsafety.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.fieldsafety.platform.problem.Problem;

/** Documents the error responses that operations share, so that each resource names only what is its own. */
public class CommonResponses implements OASFilter {
    private static final Set<String> LATER = Set.of("429", "503");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getPaths() == null) {
            return;
        }
        document.getComponents().addSchema("Violation", violation()).addSchema("Problem", problem());
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> document(path, item, method, operation)));
    }

    private static void document(String path, PathItem item, HttpMethod method, Operation operation) {
        var statuses = new LinkedHashMap<String, String>();
        statuses.put("400", "Something in the request is invalid; `errors` says what, where and why");
        statuses.put("401", "No valid bearer token");
        statuses.put("403", "The token's roles or claims do not allow this");
        if (path.contains("{")) {
            statuses.put("404", "There is no such thing, or none the caller may see");
        }
        if (method != HttpMethod.GET) {
            statuses.put("409", "The present state does not allow this");
        }
        if (header(item, operation, "If-Match")) {
            statuses.put("412", "The version in If-Match is not the present one");
            statuses.put("428", "If-Match is missing");
        }
        if (operation.getRequestBody() != null) {
            statuses.put("413", "The body is too large");
            statuses.put("415", "The body's media type is not taken here");
        }
        if (header(item, operation, "Idempotency-Key")) {
            statuses.put("422", "The Idempotency-Key was used for another request");
        }
        statuses.put("429", "The caller asks too often; Retry-After says when to ask again");
        statuses.put("500", "Unexpected failure; `detail` names the incident");
        statuses.put("503", "There is too much to do at this moment; Retry-After says when to ask again");
        statuses.forEach((status, description) -> add(operation, status, description));
    }

    private static void add(Operation operation, String status, String description) {
        var present = operation.getResponses().getAPIResponse(status);
        if (present == null || present.getContent() == null) {
            operation.getResponses().addAPIResponse(status, response(status, description));
        }
    }

    private static APIResponse response(String status, String description) {
        var body = OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE.toString(), body));
        return LATER.contains(status) ? response.addHeader("Retry-After", seconds()) : response;
    }

    private static Header seconds() {
        return OASFactory.createHeader()
                .description("Seconds to wait")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
    }

    private static boolean header(PathItem item, Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(p -> p.getIn() == Parameter.In.HEADER && name.equals(p.getName()));
    }

    private static Schema problem() {
        return object(
                        "Problem details (RFC 9457)",
                        Map.of(
                                "type",
                                        text(
                                                "Stable identifier of the kind of problem",
                                                "urn:fieldsafety:problem:invalid-udi-di"),
                                "title", text("The kind of problem, for a person", "Invalid input"),
                                "status",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.INTEGER)
                                                .addExample(400),
                                "detail",
                                        text(
                                                "What happened here",
                                                "products[0].udiDi: the check digit is 3, it should be 2"),
                                "errors",
                                        OASFactory.createSchema()
                                                .addType(Schema.SchemaType.ARRAY)
                                                .items(OASFactory.createSchema()
                                                        .ref("#/components/schemas/Violation"))))
                .addRequired("type")
                .addRequired("title")
                .addRequired("status");
    }

    private static Schema violation() {
        return object(
                        "One thing wrong with a request",
                        Map.of(
                                "field", text("Path of the field in the request", "products[0].udiDi"),
                                "code", text("Stable code", "invalid-udi-di"),
                                "reason", text("What is wrong, for a person", "The check digit is 3, it should be 2")))
                .addRequired("field")
                .addRequired("code")
                .addRequired("reason");
    }

    private static Schema object(String description, Map<String, Schema> properties) {
        var schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
        new java.util.TreeMap<>(properties).forEach(schema::addProperty);
        return schema;
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
