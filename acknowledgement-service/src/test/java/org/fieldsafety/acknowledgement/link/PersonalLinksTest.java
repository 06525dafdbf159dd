package org.fieldsafety.acknowledgement.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.fieldsafety.acknowledgement.Situation;
import org.fieldsafety.acknowledgement.obligation.ObligationId;
import org.fieldsafety.platform.security.Roles;
import org.fieldsafety.platform.testing.Api;
import org.fieldsafety.platform.testing.Infrastructure;
import org.fieldsafety.platform.testing.Token;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.GLOBAL)
class PersonalLinksTest {
    private static final String OLD = "the-secret-before-0123456789abcdef0123456789";
    private static final String NEW = "the-secret-after-0123456789abcdef01234567890";

    @Inject
    LinkUses uses;

    @Inject
    DataSource database;

    @Test
    void linkSignedBeforeTheSecretChangedIsGoodUntilThatSecretIsDropped() {
        var situation = Situation.withUnits("NB551077");
        var before = links(OLD, Optional.empty());
        var link = give(before, situation);
        var token = token(before, link);

        var after = links(NEW, Optional.of(OLD));

        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(after.require(token).id()).isEqualTo(link.id());
            assertThat(token(after, link)).isNotEqualTo(token);
            assertThatThrownBy(() -> links(NEW, Optional.empty()).require(token))
                    .isInstanceOf(LinkNotValid.class);
        });
    }

    @Test
    void linkOpensNothingOnceItHasEnded() {
        var links = links(NEW, Optional.empty());
        var link = give(links, Situation.withUnits("NB551077"));
        var later = new PersonalLinks(
                new Config(NEW, Optional.empty()), Clock.offset(Clock.systemUTC(), Duration.ofDays(121)));

        QuarkusTransaction.requiringNew().run(() -> {
            assertThatThrownBy(() -> later.require(token(links, link))).isInstanceOf(LinkNotValid.class);
            assertThatThrownBy(() -> later.requireStill(link.id())).isInstanceOf(LinkNotValid.class);
        });
    }

    @Test
    void usesAreListedAndCanNotBeChanged() throws SQLException {
        var situation = Situation.withUnits("NB551077");
        var link = give(links(NEW, Optional.empty()), situation);

        uses.record(link.id(), LinkUse.What.Opened, LinkUse.Outcome.Done);
        uses.record(link.id(), LinkUse.What.Answered, LinkUse.Outcome.Refused);

        Api.as(Token.of(Roles.AUDITOR))
                .get(situation.path() + "/links/" + link.id() + "/uses")
                .then()
                .statusCode(200)
                .body("items.what", contains("Answered", "Opened"))
                .body("items[0].outcome", equalTo("Refused"));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("delete from link_use"))
                    .hasMessageContaining("can not be changed");
        }
    }

    private static PersonalLinks links(String secret, Optional<String> previous) {
        return new PersonalLinks(new Config(secret, previous), Clock.systemUTC());
    }

    private static PersonalLink give(PersonalLinks links, Situation situation) {
        var obligation = new ObligationId(situation.notice, situation.consignee);
        return QuarkusTransaction.requiringNew()
                .call(() -> links.give(obligation, new Person("Marta", "marta@hospital.example.org"), "es"));
    }

    private static String token(PersonalLinks links, PersonalLink link) {
        var path = links.address(link).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private record Config(String secret, Optional<String> previousSecret) implements LinkConfig {
        @Override
        public URI base() {
            return URI.create("https://safety.example.org/links/");
        }

        @Override
        public Duration validity() {
            return Duration.ofDays(120);
        }
    }
}
