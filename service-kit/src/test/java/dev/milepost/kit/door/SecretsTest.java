package dev.milepost.kit.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import dev.milepost.kit.problem.ProblemException;

class SecretsTest {

    @Test
    void whoTriesSecretsWaits() {
        WrongSecrets wrong = new WrongSecrets(3);
        for (int i = 0; i < 3; i++) {
            wrong.requireFew("192.0.2.1");
            wrong.count("192.0.2.1");
        }

        assertThatThrownBy(() -> wrong.requireFew("192.0.2.1")).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type().status()).isEqualTo(429);
            assertThat(problem.headers()).containsKey("Retry-After");
        });
        wrong.requireFew("192.0.2.2");
    }

    /** Values of "abc" from FIPS 180-2, appendix B.1. */
    @Test
    void secretsAreLongAndKeptAsTheirHash() {
        assertThat(Secrets.next()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(Secrets.next());
        assertThat(Secrets.isSecret(Secrets.next())).isTrue();
        assertThat(Secrets.isSecret("abc")).isFalse();
        assertThat(Secrets.hash("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
