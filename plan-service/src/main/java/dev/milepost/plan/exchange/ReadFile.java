package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import dev.milepost.plan.baseline.BaselineDates;
import dev.milepost.plan.budget.BudgetImportService;
import dev.milepost.plan.outline.OutlineImport;

/**
 * A file as it was read, before it is known whether its values can be taken.
 *
 * @param budget money that it plans
 * @param notTaken what it has besides
 * @param baselines dates that it keeps of earlier plans
 */
record ReadFile(OutlineImport content, List<BudgetImportService.Line> budget, List<NotTaken> notTaken,
        List<FileBaseline> baselines) {

    ReadFile(OutlineImport content, List<BudgetImportService.Line> budget) {
        this(content, budget, List.of(), List.of());
    }

    /**
     * A baseline of a file.
     *
     * @param tasks by the file's keys
     * @param stepCosts money of steps that is not of one of their tasks, by the file's keys
     */
    record FileBaseline(String name, Map<String, BaselineDates.Dated> tasks, Map<String, BigDecimal> stepCosts) {
    }
}
