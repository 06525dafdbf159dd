package org.fieldsafety.notice.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsafety.platform.problem.InvalidInput;

/** Where something is that only those get who need it. */
record AddLinkRequest(
        @NotBlank @Size(max = 200) @Schema(examples = "Software patch 4.2.1") String title,
        @NotNull
                @Size(max = 2_000)
                @Schema(description = "http or https, written in ASCII", examples = "https://example.com/patch/4f1c")
                String url) {

    /** Only what a browser opens as a page or download, and without a password that everybody would share. */
    URI uri() {
        try {
            var uri = new URI(url);
            var http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.toASCIIString().equals(url)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Answered below, like an address of another kind.
        }
        throw new InvalidInput("url", "invalid-url", "Give an http or https address, in ASCII and without a password");
    }
}
