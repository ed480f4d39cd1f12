package dev.milepost.plan.budget;

import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.milepost.plan.money.Amounts;

/** What a budget line must keep with its plan: a step or task of it, and no more decimals than its currency has. */
final class BudgetFit {

    private final String currency;
    private final Consumer<@Nullable UUID> requireStep;
    private final Consumer<@Nullable UUID> requireTask;

    BudgetFit(String currency, Consumer<@Nullable UUID> requireStep, Consumer<@Nullable UUID> requireTask) {
        this.currency = currency;
        this.requireStep = requireStep;
        this.requireTask = requireTask;
    }

    String currency() {
        return currency;
    }

    void require(BudgetLineEdit edit) {
        requireStep.accept(edit.stepId());
        requireTask.accept(edit.taskId());
        int digits = Amounts.digits(currency);
        if (Amounts.plain(edit.amount()).scale() > digits) {
            throw BudgetProblem.AMOUNT_TOO_FINE.because("An amount in %s has %d decimals at most", currency, digits)
                    .at("/amount", "too-fine", "must have at most " + digits + " decimals");
        }
    }
}
