package org.fieldsafety.notice.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.Arrays;
import org.fieldsafety.notice.file.Files;
import org.fieldsafety.notice.notice.Notices;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class ResourceKeepingResourceTest {

    @Test
    void fileIsKeptWithItsDigestUnderACleanName() {
        var file = Files.zip("patch.bin");

        Resources.addFile(Notices.drafted(), "application/zip", "../ patch\u0007.zip", file)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/content"))
                .body("kind", is("File"))
                .body("name", is("patch.zip"))
                .body("mediaType", is("application/zip"))
                .body("size", is(file.length))
                .body("sha256", is(Resources.sha256(file)))
                .body("addedBy", is("ana"));
    }

    @Test
    void fileThatIsNotWhatItSaysIsRefused() {
        var notice = Notices.drafted();
        var text = "no picture".getBytes(UTF_8);

        Notices.refused(Resources.addFile(notice, "image/png", "a.png", text), 400, "corrupted-file");
        Notices.refused(Resources.addFile(notice, "image/png", "a.png", new byte[0]), 400, "empty-file");
        Notices.refused(Resources.addFile(notice, "image/gif", "a.gif", text), 415, "unsupported-file-type");
        Notices.refused(Resources.addFile(notice, "text/plain", "..", text), 400, "invalid-file-name");
        Notices.refused(
                Resources.addFile(notice, "text/plain; charset=iso-8859-1", "a.txt", text), 400, "invalid-encoding");
        Api.as(Notices.ANA).get(notice + "/resources").then().body("$", hasSize(0));
    }

    @Test
    void fileOverTwentyMebibytesIsRefused() {
        var largest = new byte[20 * 1024 * 1024];
        Arrays.fill(largest, (byte) 'x');
        var notice = Notices.drafted();

        Resources.addFile(notice, "text/plain", "a.txt", largest).then().statusCode(201);
        Notices.refused(
                Resources.addFile(notice, "text/plain", "a.txt", Arrays.copyOf(largest, largest.length + 1)),
                413,
                "too-large");
    }

    @Test
    void digestThatDoesNotMatchIsRefused() {
        Notices.refused(
                Api.as(Notices.ANA)
                        .contentType("text/plain; charset=UTF-8")
                        .header("Content-Digest", "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:")
                        .body("text")
                        .post(Notices.drafted() + "/resources/files?title=Patch&name=a.txt"),
                400,
                "digest-mismatch");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/patch",
                "javascript:alert(1)",
                "/patch",
                "https:///patch",
                "https://user:pass@example.com/patch",
                "https://example.com/a b",
                "https://exämple.com/"
            })
    void onlyAddressesOfTheWebAreLinks(String url) {
        Notices.refused(Resources.addLink(Notices.drafted(), url), 400, "invalid-url");
    }

    @Test
    void linkSentAgainIsTheSameLink() {
        var notice = Notices.drafted();
        for (int time = 0; time < 2; time++) {
            Api.as(Notices.ANA)
                    .header("Idempotency-Key", "once")
                    .contentType(ContentType.JSON)
                    .body("{\"title\": \"Patch\", \"url\": \"https://example.com/patch\"}")
                    .post(notice + "/resources")
                    .then()
                    .statusCode(201);
        }

        Api.as(Notices.ANA).get(notice + "/resources").then().body("$", hasSize(1));
    }

    @Test
    void onlyAuthorsAddAndWithdraw() {
        var notice = Notices.drafted();
        var resource = Resources.link(notice, "https://example.com/patch");

        Notices.refused(Api.as(Notices.BEA).post(resource + "/withdraw"), 403, "forbidden");
        Notices.refused(
                Api.as(Notices.BEA)
                        .contentType("text/plain")
                        .body("text")
                        .post(notice + "/resources/files?title=Patch&name=a.txt"),
                403,
                "forbidden");
    }
}
