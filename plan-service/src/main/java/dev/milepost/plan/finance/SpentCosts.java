package dev.milepost.plan.finance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ManagedExecutor;

import dev.milepost.plan.request.Elsewhere;
import io.quarkus.arc.Arc;

/** What was spent on a plan until today, where the roi service was asked in this request. */
@ApplicationScoped
public class SpentCosts {

    private static final long PATIENCE_MILLIS = 1_500;

    private final FinanceService finance;
    private final FreshCosts fresh;
    private final ManagedExecutor executor;
    private final Clock clock;

    SpentCosts(FinanceService finance, FreshCosts fresh, ManagedExecutor executor, Clock clock) {
        this.finance = finance;
        this.fresh = fresh;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Begins to ask, outside of any transaction.
     *
     * @return waits for the answer and keeps it for this request
     */
    public Runnable begin(UUID planId) {
        LocalDate today = LocalDate.now(clock);
        CompletableFuture<Elsewhere<ActualCosts>> call = executor
                .supplyAsync(() -> finance.askForActualCosts(planId, today));
        return () -> fresh.keep(planId, await(call));
    }

    /** Empty where nobody has asked. */
    public Optional<Elsewhere<ActualCosts>> of(UUID planId) {
        return Arc.container().requestContext().isActive() ? fresh.of(planId) : Optional.empty();
    }

    private static Elsewhere<ActualCosts> await(CompletableFuture<Elsewhere<ActualCosts>> call) {
        try {
            return call.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Elsewhere.unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Elsewhere.unreachable();
        }
    }
}
