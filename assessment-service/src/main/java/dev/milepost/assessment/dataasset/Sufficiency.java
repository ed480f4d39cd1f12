package dev.milepost.assessment.dataasset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Decides what is to be done with data, by the rule in {@link #RULE}: what isn't there can't be reached, and what can't be
 * reached
 * can't be cleaned. Pure.
 *
 * @param records how many there are, null where nobody knows
 * @param recordsNeeded how many the use case needs, null where any will do
 */
record Sufficiency(Quality quality, @Nullable Long records, @Nullable Long recordsNeeded,
        @Nullable Accessibility accessibility) {

    /** The lowest score of quality that is enough: the default target level of the built-in questionnaire. */
    static final int ENOUGH = 2;
    static final String RULE = "COLLECT where there are no records, fewer than needed, or completeness is below 2; else INTEGRATE "
            + "where no program can reach them (NONE or MANUAL); else CLEAN where accuracy, timeliness or consistency is below 2; "
            + "else SUFFICIENT, once all of these are known.";

    /** One thing that keeps the data from being used as it is. */
    record Need(DataOutcome outcome, String field, String reason) {
    }

    /** What speaks against using it as it is, the first to be dealt with first. */
    List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        if (records != null && records == 0) {
            needs.add(new Need(DataOutcome.COLLECT, "records", "there are no records"));
        } else if (records != null && recordsNeeded != null && records < recordsNeeded) {
            needs.add(new Need(DataOutcome.COLLECT, "records",
                    String.format(Locale.ROOT, "%d records are there, %d are needed", records, recordsNeeded)));
        }
        poor("completeness", quality.completeness(), DataOutcome.COLLECT, needs);
        if (accessibility != null && !accessibility.isByProgram()) {
            needs.add(new Need(DataOutcome.INTEGRATE, "accessibility",
                    accessibility == Accessibility.NONE ? "no program and nobody by hand can reach it"
                            : "only by hand can it be reached"));
        }
        poor("accuracy", quality.accuracy(), DataOutcome.CLEAN, needs);
        poor("timeliness", quality.timeliness(), DataOutcome.CLEAN, needs);
        poor("consistency", quality.consistency(), DataOutcome.CLEAN, needs);
        return needs;
    }

    private static void poor(String field, @Nullable Integer score, DataOutcome outcome, List<Need> needs) {
        if (score != null && score < ENOUGH) {
            needs.add(new Need(outcome, "quality/" + field, "%s is %d, below %d".formatted(field, score, ENOUGH)));
        }
    }

    /** What nobody has stated yet and could still speak against it. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        if (records == null) {
            unknown.add("records");
        }
        if (accessibility == null) {
            unknown.add("accessibility");
        }
        quality.scores().forEach((field, score) -> {
            if (score == null) {
                unknown.add("quality/" + field);
            }
        });
        return unknown;
    }

    /** Null while nothing known speaks against it and something isn't known yet. */
    @Nullable
    DataOutcome outcome() {
        List<Need> needs = needs();
        if (!needs.isEmpty()) {
            return needs.getFirst().outcome();
        }
        return unknown().isEmpty() ? DataOutcome.SUFFICIENT : null;
    }
}
