package dev.milepost.roi.realization;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.problem.ProblemCatalogue;
import dev.milepost.kit.problem.ProblemType;

/** Every way in which claims of benefits fail. */
enum RealizationProblem implements ProblemType {
    CLAIMED_LINE_UNKNOWN(422, "There is no such benefit to claim"),
    CLAIMED_KPI_UNKNOWN(422, "The KPI that measures the benefit is not there"),
    CLAIM_MONTHS_UNCLEAR(422, "The months of a claim don't fit"),
    CLAIM_AMOUNT_UNCLEAR(422, "A claim has a share where a KPI measures the benefit, and an amount where none does"),
    CLAIM_IS_OF_ONE_LINE(422, "A claim stays with its line"),
    CHANGE_ALREADY_CLAIMED(409, "The same change is claimed once only"),
    SHARES_BEYOND_WHOLE(409, "All shares of a change together are at most 100 %"),
    CLAIMED_THROUGH_ANOTHER_KPI(409, "The same change is claimed already, through another KPI"),
    CLAIMS_WOULD_OVERLAP(409, "Two claims would count the same change"),
    CASE_CLAIMS_TAKEN(409, "What the case claimed is claimed by others meanwhile"),
    BENEFIT_CLAIMED(409, "A benefit that is claimed stays, measured as it is"),
    OWN_CLAIM(403, "Nobody confirms a benefit that they claim"),
    NOTHING_TO_CONFIRM(409, "There is no month yet that could be confirmed"),
    NOT_CONFIRMED(409, "The claim isn't confirmed");

    private final int status;
    private final String title;

    RealizationProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @ApplicationScoped
    static class Catalogue implements ProblemCatalogue {
        @Override
        public List<? extends ProblemType> types() {
            return List.of(values());
        }
    }
}
