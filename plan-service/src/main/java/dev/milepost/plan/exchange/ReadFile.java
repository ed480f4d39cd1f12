package dev.milepost.plan.exchange;

import java.util.List;
import java.util.Map;

import dev.milepost.plan.baseline.BaselineDates;
import dev.milepost.plan.outline.OutlineImport;

/**
 * A file as it was read, before it is known whether its values can be taken.
 *
 * @param notTaken what it has besides
 * @param baselines dates that it keeps of earlier plans
 */
record ReadFile(OutlineImport content, List<NotTaken> notTaken, List<FileBaseline> baselines) {

    ReadFile(OutlineImport content, List<NotTaken> notTaken) {
        this(content, notTaken, List.of());
    }

    /**
     * A baseline of a file.
     *
     * @param tasks by the file's keys
     */
    record FileBaseline(String name, Map<String, BaselineDates.Dated> tasks) {
    }
}
