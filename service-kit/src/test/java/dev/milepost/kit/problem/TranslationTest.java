package dev.milepost.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;

import javax.transaction.xa.XAException;

import jakarta.transaction.RollbackException;

import org.junit.jupiter.api.Test;

import io.vertx.ext.web.RoutingContext;

/** What a failure means for the caller, where the reason lies deeper than its chain of causes. */
class TranslationTest {

    /** As the transaction manager throws it when the primary dies between the last statement and the commit. */
    @Test
    void aCommitThatTheDatabaseDidNotAnswerIsToldAsUnavailable() {
        assertThat(Translation.of(commitFailed("08006"), request()).type().status()).isEqualTo(503);
    }

    @Test
    void aCommitThatFailedForAnUnknownReasonStaysABug() {
        assertThat(Translation.of(commitFailed("XX000"), request()).type().status()).isEqualTo(500);
        assertThat(Translation.of(new RuntimeException(new RollbackException("ARJUNA016053")), request()).type().status())
                .isEqualTo(500);
    }

    private static RuntimeException commitFailed(String state) {
        XAException resource = new XAException("Error trying to transactionCommit local transaction");
        resource.initCause(new SQLException("An I/O error occurred while sending to the backend.", state));
        RollbackException rollback = new RollbackException("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(resource);
        return new RuntimeException(rollback);
    }

    /** Of a request nothing is asked in these cases. */
    private static RoutingContext request() {
        return (RoutingContext) Proxy.newProxyInstance(TranslationTest.class.getClassLoader(),
                new Class<?>[] { RoutingContext.class },
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
