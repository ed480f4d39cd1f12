package dev.milepost.plan.budget;

import java.time.Instant;
import java.util.UUID;

import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.PendingBatch;

/** What many budget lines of one plan at once must keep: each fits the plan. */
final class BudgetLineBatch implements BatchRules<BudgetLine, NewBudgetLine, BudgetLineEdit> {

    private final UUID planId;
    private final BudgetFit fit;
    private final Instant now;

    BudgetLineBatch(UUID planId, BudgetFit fit, Instant now) {
        this.planId = planId;
        this.fit = fit;
        this.now = now;
    }

    @Override
    public BudgetLine make(NewBudgetLine wanted) {
        BudgetLineEdit edit = wanted.edit();
        fit.require(edit);
        return new BudgetLine(planId, fit.currency(), edit, now);
    }

    @Override
    public void verify(PendingBatch<BudgetLine, BudgetLineEdit> batch) {
        batch.changed().forEach((line, edit) -> batch.check(line, () -> fit.require(edit)));
    }
}
