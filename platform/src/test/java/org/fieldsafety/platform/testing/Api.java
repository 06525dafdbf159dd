package org.fieldsafety.platform.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Calls the service under test; every response is held against its committed OpenAPI document. */
public final class Api {
    private static final OpenApiContract CONTRACT = new OpenApiContract();

    private Api() {}

    public static RequestSpecification as(Token token) {
        return anonymous().auth().oauth2(token.jwt());
    }

    public static RequestSpecification anonymous() {
        return RestAssured.given().filter(CONTRACT);
    }
}
