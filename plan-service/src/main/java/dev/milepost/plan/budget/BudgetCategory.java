package dev.milepost.plan.budget;

/** What money is spent on. */
public enum BudgetCategory {
    SOFTWARE,
    INFRASTRUCTURE,
    TRAINING,
    HIRING,
    SERVICES,
    DATA,
    OTHER
}
