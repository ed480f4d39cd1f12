package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.roi.businesscase.CaseReference;
import dev.milepost.roi.money.Rounding;

/** Makes entries of what was sent, by what has been read before: so many entries take as few statements as one. */
final class Posting {
    private final Set<String> closed;
    private final Map<UUID, CaseReference> cases;
    private final Set<String> takenIds;
    private final Instant now;

    /**
     * @param closed months
     * @param cases those that the entries name and that are there
     * @param takenIds external ids that are used already; grows with each entry
     */
    Posting(Set<String> closed, Map<UUID, CaseReference> cases, Set<String> takenIds, Instant now) {
        this.closed = closed;
        this.cases = cases;
        this.takenIds = takenIds;
        this.now = now;
    }

    /** @throws dev.milepost.kit.problem.ProblemException where what was sent breaks a rule of the books */
    LedgerEntry entry(NewLedgerEntry wanted) {
        requireFitting(wanted.amount(), wanted.currency(), "amount");
        requireFitting(wanted.tax(), wanted.currency(), "tax");
        UUID plan = placed(wanted);
        requireFree(wanted.externalId());
        return new LedgerEntry(wanted, plan, month(wanted), now);
    }

    /** A charge of a file, as exactly as the file says it: parts of a cent add up. */
    LedgerEntry imported(LedgerImport.Charge charge) {
        return new LedgerEntry(charge, placed(charge.entry()), month(charge.entry()), now);
    }

    LedgerEntry reversal(LedgerEntry reversed, String why) {
        return reversed.reversal(why, LedgerMonth.of(reversed.date()).firstOpen(closed), now);
    }

    private LedgerMonth month(NewLedgerEntry wanted) {
        return LedgerMonth.of(wanted.date()).firstOpen(closed);
    }

    /** The plan it belongs to. */
    @Nullable
    UUID placed(NewLedgerEntry wanted) {
        UUID plan = plan(wanted);
        if (wanted.budgetLineId() != null && plan == null) {
            throw LedgerProblem.BUDGET_LINE_WITHOUT_PLAN.because("Name the plan of the budget line, or leave the line out")
                    .at("/budgetLineId", "without-plan", "must be absent without a plan");
        }
        return plan;
    }

    private static void requireFitting(BigDecimal amount, String currency, String field) {
        int digits = Rounding.of(currency).digits();
        if (amount.stripTrailingZeros().scale() > digits) {
            throw LedgerProblem.ENTRY_AMOUNT_TOO_FINE.because("An amount in %s has %d decimals at most", currency, digits)
                    .at("/" + field, "too-fine", "must have at most " + digits + " decimals");
        }
    }

    /** Its own plan, or that of its business case. */
    private @Nullable UUID plan(NewLedgerEntry wanted) {
        UUID caseId = wanted.businessCaseId();
        if (caseId == null) {
            requirePlaced(wanted);
            return wanted.planId();
        }
        CaseReference named = cases.get(caseId);
        if (named == null) {
            throw LedgerProblem.UNKNOWN_BUSINESS_CASE.because("There is no business case %s", caseId).at("/businessCaseId",
                    "not-found", "is not there");
        }
        if (wanted.lineId() != null && !named.lineIds().contains(wanted.lineId())) {
            throw LedgerProblem.UNKNOWN_BUSINESS_CASE_LINE
                    .because("The business case %s has no line %s", caseId, wanted.lineId())
                    .at("/lineId", "not-found", "is no line of the business case");
        }
        if (wanted.planId() != null && named.planId() != null && !wanted.planId().equals(named.planId())) {
            throw LedgerProblem.BUSINESS_CASE_OF_ANOTHER_PLAN
                    .because("The business case belongs to the plan %s: leave planId out, or name that one", named.planId())
                    .at("/planId", "other-plan", "must be the plan of the business case");
        }
        return wanted.planId() == null ? named.planId() : wanted.planId();
    }

    private static void requirePlaced(NewLedgerEntry wanted) {
        if (wanted.planId() == null) {
            throw LedgerProblem.ENTRY_BELONGS_NOWHERE.because("Name the plan or the business case that the money was spent on")
                    .at("/planId", "required", "must be there where businessCaseId is absent");
        }
        if (wanted.lineId() != null) {
            throw LedgerProblem.UNKNOWN_BUSINESS_CASE_LINE
                    .because("Name the business case of the line, or leave the line out")
                    .at("/lineId", "without-case", "must be absent without a business case");
        }
    }

    private void requireFree(@Nullable String externalId) {
        if (externalId != null && !takenIds.add(externalId)) {
            throw KitProblem.ALREADY_EXISTS
                    .because("There is an entry with the externalId \"%s\" already: nothing is entered twice", externalId)
                    .at("/externalId", "already-exists", "must be unique in the organization");
        }
    }
}
