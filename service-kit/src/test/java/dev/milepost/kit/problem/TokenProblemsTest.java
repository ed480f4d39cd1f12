package dev.milepost.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;

import org.junit.jupiter.api.Test;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;

class TokenProblemsTest {

    @Test
    void aSignInServiceThatIsAwayIsNotTheTokensFault() {
        assertThat(TokenProblems.refused(new AuthenticationFailedException(new OIDCException("OIDC Server is not available")))
                .type()).isEqualTo(KitProblem.UNAVAILABLE);
        assertThat(TokenProblems.refused(new AuthenticationFailedException(new ConnectException("Connection refused"))).type())
                .isEqualTo(KitProblem.UNAVAILABLE);
    }

    @Test
    void aTokenOfTheWrongTypeIsNotAccepted() {
        assertThat(TokenProblems.refused(new OIDCException("Invalid token type")).type()).isEqualTo(KitProblem.TOKEN_INVALID);
        assertThat(TokenProblems.refused(new AuthenticationFailedException()).type()).isEqualTo(KitProblem.TOKEN_INVALID);
    }
}
