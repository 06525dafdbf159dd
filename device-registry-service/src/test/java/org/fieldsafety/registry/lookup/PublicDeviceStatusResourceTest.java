package org.fieldsafety.registry.lookup;

import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.apache.http.conn.params.ConnRoutePNames;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.registry.Given;
import org.fieldsafety.registry.Neighbours;
import org.fieldsafety.registry.Neighbours.Notice;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class PublicDeviceStatusResourceTest {
    private final String udiDi = Given.udiDi();

    @Test
    void anybodyIsToldTheNoticesAndWhomToTurnToAndNothingElse() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");
        var notice = Notice.about(udiDi).referredTo("FSN-1");
        notice.revision(1).contact("TechnicalSupport", "help@maker.example").published();
        Neighbours.awaitNotice(notice, "A1");

        var answer = asked("127.0.0.1", "A1");

        assertThat(answer.asString())
                .isEqualTo("{\"notices\" : [{\"reference\" : \"FSN-1\", \"status\" : \"Outstanding\", \"contacts\" :"
                        + " [{\"role\": \"TechnicalSupport\", \"email\": \"help@maker.example\","
                        + " \"countries\": [\"ES\"]}]}]}");
    }

    @Test
    void unknownDeviceIsAnsweredLikeOneThatIsNotAffected() {
        Given.devices(Given.consignee("ES"), udiDi, "A1");

        assertThat(asked("127.0.0.1", "A1").asString())
                .isEqualTo(asked("127.0.0.1", "A2").asString())
                .isEqualTo("{\"notices\" : []}");
    }

    @Test
    void questionThatNamesNoDeviceIsRefused() {
        asked("127.0.0.1", "A  1").then().statusCode(400).body("errors.code", contains("invalid-serial"));
    }

    @Test
    void addressThatAsksTooOftenHasToWaitWhateverItSaysOfItself() {
        var answers =
                IntStream.range(0, 90).mapToObj(i -> asked("127.0.0.9", "A1")).toList();

        assertThat(answers.subList(0, 30)).extracting(Response::statusCode).containsOnly(200);
        var refused = answers.stream()
                .filter(answer -> answer.statusCode() != 200)
                .findFirst()
                .orElseThrow();
        refused.then().statusCode(429).body("type", equalTo("urn:fieldsafety:problem:too-many-look-ups"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 2);
        asked("127.0.0.10", "A1").then().statusCode(200);
    }

    private Response asked(String from, String serial) {
        try {
            var client = httpClientConfig().setParam(ConnRoutePNames.LOCAL_ADDRESS, InetAddress.getByName(from));
            return Api.anonymous()
                    .config(RestAssured.config().httpClient(client))
                    .header("X-Forwarded-For", "198.51.100." + serial.length())
                    .queryParam("udiDi", udiDi)
                    .queryParam("serial", serial)
                    .get("/public/devices/status");
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
