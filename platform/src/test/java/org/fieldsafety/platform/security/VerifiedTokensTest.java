package org.fieldsafety.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class VerifiedTokensTest {
    private final JWTParser parser;

    VerifiedTokensTest(JWTParser parser) {
        this.parser = parser;
    }

    @Test
    void tokenThatIsSentAgainIsNotVerifiedAgain() throws ParseException {
        var token = Token.of(Roles.AUTHOR).jwt();

        assertThat(parser.parse(token)).isSameAs(parser.parse(token));
        assertThat(parser.parse(Token.of(Roles.APPROVER).jwt()).getGroups()).containsExactly(Roles.APPROVER);
    }

    @Test
    void verifiedTokenVouchesForNoOther() throws ParseException {
        var token = Token.of(Roles.AUTHOR).jwt();
        var other = Token.of(Roles.REGISTRAR).jwt();
        parser.parse(token);
        parser.parse(other);
        var signature = token.substring(token.lastIndexOf('.'));

        assertThatThrownBy(() -> parser.parse(other.substring(0, other.lastIndexOf('.')) + signature))
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> parser.parse(token.substring(0, token.lastIndexOf('.') + 1)))
                .isInstanceOf(ParseException.class);
    }

    @Test
    void refusedTokenIsRefusedEachTime() {
        var token = Token.of(Roles.AUTHOR).expired().jwt();

        assertThatThrownBy(() -> parser.parse(token)).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> parser.parse(token)).isInstanceOf(ParseException.class);
    }
}
