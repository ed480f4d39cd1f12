package dev.milepost.roi.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** Something that was spent. Never changed once it is entered: a mistake is undone by a counter-entry. */
@Entity
@Immutable
@Table(name = "ledger_entry")
@IdClass(OwnedId.class)
class LedgerEntry {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "business_case_id")
    private @Nullable UUID businessCaseId;
    @Column(name = "line_id")
    private @Nullable UUID lineId;
    @Column(name = "budget_line_id")
    private @Nullable UUID budgetLineId;
    @Column(name = "entry_date")
    private LocalDate entryDate;
    @Column(name = "posted_in")
    private String postedIn;
    private BigDecimal amount;
    private BigDecimal tax;
    private String currency;
    @Enumerated(EnumType.STRING)
    private CostKind kind;
    private @Nullable String category;
    private @Nullable String voucher;
    @Column(name = "cost_centre")
    private @Nullable String costCentre;
    private @Nullable String supplier;
    private @Nullable String description;
    private @Nullable String source;
    @Column(name = "external_id")
    private @Nullable String externalId;
    @Column(name = "import_key")
    private @Nullable String importKey;
    @Column(name = "import_scope")
    private @Nullable String importScope;
    @Column(name = "reversal_of")
    private @Nullable UUID reversalOf;
    private @Nullable String reason;
    @Column(name = "created_at")
    private Instant createdAt;

    protected LedgerEntry() {
    }

    /** @param plan that of the entry, or of its business case */
    LedgerEntry(NewLedgerEntry wanted, @Nullable UUID plan, LedgerMonth month, Instant now) {
        this(wanted, plan, month, null, null, now);
    }

    LedgerEntry(LedgerImport.Charge charge, @Nullable UUID plan, LedgerMonth month, Instant now) {
        this(charge.entry(), plan, month, null, null, now);
        importKey = charge.key();
        importScope = charge.scope();
    }

    private LedgerEntry(NewLedgerEntry wanted, @Nullable UUID plan, LedgerMonth month, @Nullable UUID reversed,
            @Nullable String why, Instant now) {
        id = Ids.next();
        planId = plan;
        businessCaseId = wanted.businessCaseId();
        lineId = wanted.lineId();
        budgetLineId = wanted.budgetLineId();
        entryDate = wanted.date();
        postedIn = month.name();
        amount = wanted.amount();
        tax = wanted.tax();
        currency = wanted.currency();
        kind = wanted.kind();
        category = wanted.category();
        voucher = wanted.voucher();
        costCentre = wanted.costCentre();
        supplier = wanted.supplier();
        description = wanted.description();
        source = wanted.source();
        externalId = wanted.externalId();
        reversalOf = reversed;
        reason = why;
        createdAt = now;
    }

    /** The counter-entry, which takes back exactly what this one says; only the month it counts in may be another. */
    LedgerEntry reversal(String why, LedgerMonth month, Instant now) {
        if (reversalOf != null) {
            throw LedgerProblem.REVERSAL_IS_FINAL
                    .because("This is itself the counter-entry of %s: enter anew what was right after all", reversalOf);
        }
        NewLedgerEntry taken = new NewLedgerEntry(planId, businessCaseId, lineId, budgetLineId, entryDate, amount.negate(),
                tax.negate(), currency, kind, category, voucher, costCentre, supplier, description, source, null);
        LedgerEntry counter = new LedgerEntry(taken, planId, month, id, why, now);
        counter.importKey = importKey;
        return counter;
    }

    /** Whether it says the same, however the numbers are written. */
    boolean says(NewLedgerEntry wanted, @Nullable UUID plan) {
        return amount.compareTo(wanted.amount()) == 0 && tax.compareTo(wanted.tax()) == 0
                && currency.equals(wanted.currency()) && entryDate.equals(wanted.date()) && kind == wanted.kind()
                && Objects.equals(planId, plan) && Objects.equals(businessCaseId, wanted.businessCaseId())
                && Objects.equals(lineId, wanted.lineId()) && Objects.equals(budgetLineId, wanted.budgetLineId())
                && Objects.equals(category, wanted.category()) && Objects.equals(costCentre, wanted.costCentre())
                && Objects.equals(supplier, wanted.supplier()) && Objects.equals(voucher, wanted.voucher());
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID planId() {
        return planId;
    }

    @Nullable
    UUID businessCaseId() {
        return businessCaseId;
    }

    @Nullable
    UUID lineId() {
        return lineId;
    }

    @Nullable
    UUID budgetLineId() {
        return budgetLineId;
    }

    LocalDate date() {
        return entryDate;
    }

    String postedIn() {
        return postedIn;
    }

    BigDecimal amount() {
        return amount;
    }

    BigDecimal tax() {
        return tax;
    }

    String currency() {
        return currency;
    }

    CostKind kind() {
        return kind;
    }

    @Nullable
    String category() {
        return category;
    }

    @Nullable
    String voucher() {
        return voucher;
    }

    @Nullable
    String costCentre() {
        return costCentre;
    }

    @Nullable
    String supplier() {
        return supplier;
    }

    @Nullable
    String description() {
        return description;
    }

    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    String importKey() {
        return importKey;
    }

    @Nullable
    UUID reversalOf() {
        return reversalOf;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant createdAt() {
        return createdAt;
    }
}
