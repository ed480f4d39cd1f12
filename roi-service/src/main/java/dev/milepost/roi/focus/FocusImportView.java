package dev.milepost.roi.focus;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a file has brought into the books.
 *
 * @param lines of the file, the names of columns not counted
 * @param created entries of charges that were not there
 * @param restated charges whose entry was taken back since they say something else now; unless they cost nothing any more, they
 *        are entered anew
 * @param unchanged charges that were entered already
 * @param free charges without a cost, which are no entries
 * @param countedLater entries whose month was closed: they keep their date and count in the first open month behind it
 */
@Schema(name = "FocusImportView")
public record FocusImportView(@Schema(required = true, description = "Whether nothing was saved") boolean dryRun,
        @Schema(required = true) CostColumn cost, @Schema(required = true) long lines, @Schema(required = true) long created,
        @Schema(required = true, description = "Charges that say something else than when they were imported: their entry was taken back, and they are entered anew unless they cost nothing any more") long restated,
        @Schema(required = true, description = "Charges that were entered already") long unchanged,
        @Schema(required = true, description = "Charges without a cost, which are no entries") long free,
        @Schema(required = true, description = "Entries whose month was closed: they keep their date and count in the first open month behind it") long countedLater,
        @Schema(required = true, description = "What the file comes to") List<FocusTotal> totals,
        @Schema(required = true, description = "Which rule took how much") List<RuleUse> rules) {

    /** Net of tax, in one currency. */
    @Schema(name = "FocusTotal")
    public record FocusTotal(@Schema(required = true) String currency, @Schema(required = true) BigDecimal amount,
            @Schema(required = true) BigDecimal tax) {
    }

    /** How many lines a rule took. */
    @Schema(name = "CostRuleUse")
    public record RuleUse(@Schema(required = true) UUID ruleId, @Schema(required = true) String name,
            @Schema(required = true) long lines) {
    }
}
