package dev.milepost.plan.overview;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ManagedExecutor;

import dev.milepost.plan.finance.FinanceService;
import dev.milepost.plan.finance.FinanceView;
import dev.milepost.plan.finance.KpisView;
import dev.milepost.plan.readiness.ReadinessService;
import dev.milepost.plan.readiness.ReadinessView;
import dev.milepost.plan.request.Elsewhere;

/** Asks the other services side by side, and waits no longer than an owner would. */
@ApplicationScoped
public class OtherServices {

    private final ReadinessService readiness;
    private final FinanceService finance;
    private final ManagedExecutor executor;
    private final Duration patience;

    OtherServices(ReadinessService readiness, FinanceService finance, ManagedExecutor executor, OverviewConfig config) {
        this.readiness = readiness;
        this.finance = finance;
        this.executor = executor;
        this.patience = config.patience();
    }

    /** What each of them said, or why it did not. */
    public record Answers(Elsewhere<ReadinessView> readiness, Elsewhere<FinanceView> businessCase, Elsewhere<KpisView> kpis,
            Elsewhere<Map<String, Boolean>> baselines) {
    }

    /** Asks all of them at once, outside of any transaction. */
    public Answers ask(UUID planId) {
        long begun = System.nanoTime();
        CompletableFuture<Elsewhere<ReadinessView>> ready = begin(() -> readiness.ask(planId));
        CompletableFuture<Elsewhere<FinanceView>> businessCase = begin(() -> finance.askForBusinessCase(planId));
        CompletableFuture<Elsewhere<KpisView>> kpis = begin(() -> finance.askForKpis(planId));
        CompletableFuture<Elsewhere<Map<String, Boolean>>> baselines = begin(() -> finance.askForBaselines(planId));
        return new Answers(await(ready, begun), await(businessCase, begun), await(kpis, begun), await(baselines, begun));
    }

    private <T> CompletableFuture<T> begin(Supplier<T> call) {
        return executor.supplyAsync(call);
    }

    private <T> Elsewhere<T> await(CompletableFuture<Elsewhere<T>> call, long begun) {
        try {
            long left = patience.toNanos() - (System.nanoTime() - begun);
            return call.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Elsewhere.unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Elsewhere.unreachable();
        }
    }
}
