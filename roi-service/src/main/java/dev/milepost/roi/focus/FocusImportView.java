package dev.milepost.roi.focus;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a file has brought into the books.
 *
 * @param lines of the file, the names of columns not counted
 * @param created entries of charges that were not there
 * @param restated charges whose entry was taken back since they say something else now; unless they cost nothing any more, they
 *        are entered anew
 * @param unchanged charges that were entered already
 * @param free charges without a cost, which are no entries
 * @param omitted charges of the restated periods that the file doesn't name any more: their entries were taken back
 * @param countedLater entries whose month was closed: they keep their date and count in the first open month behind it
 * @param periods that were restated; empty where the file restates none
 */
@Schema(name = "FocusImportView")
public record FocusImportView(@Schema(required = true, description = "Whether nothing was saved") boolean dryRun,
        @Schema(required = true) CostColumn cost, @Schema(required = true) long lines, @Schema(required = true) long created,
        @Schema(required = true, description = "Charges that say something else than when they were imported: their entry was taken back, and they are entered anew unless they cost nothing any more") long restated,
        @Schema(required = true, description = "Charges that were entered already") long unchanged,
        @Schema(required = true, description = "Charges without a cost, which are no entries") long free,
        @Schema(required = true, description = "Whether the file was taken as all there is of its billing periods") boolean restates,
        @Schema(required = true, description = "Charges of the restated billing periods that the file doesn't name any more: their entries were taken back") long omitted,
        @Schema(required = true, description = "Entries whose month was closed: they keep their date and count in the first open month behind it") long countedLater,
        @Schema(required = true, description = "What the file comes to") List<FocusTotal> totals,
        @Schema(required = true, description = "Which rule took how much") List<RuleUse> rules,
        @Schema(required = true, description = "The billing periods that were restated; empty where the file restates none") List<RestatedPeriod> periods) {

    /** A billing period of an account as the file has it now. */
    @Schema(name = "RestatedPeriod")
    public record RestatedPeriod(@Nullable String provider, @Schema(required = true) String billingAccountId,
            @Schema(required = true) Instant billingPeriodStart, @Schema(required = true) long lines,
            @Schema(required = true, description = "Charges of earlier files that this one doesn't name") long omitted) {
    }

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
