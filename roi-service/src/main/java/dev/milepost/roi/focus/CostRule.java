package dev.milepost.roi.focus;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.ledger.CostKind;

/** Which charges of a file belong to what. */
@Entity
@Table(name = "cost_rule")
class CostRule extends Kept<CostRuleEdit, CostRuleView> {
    private String name;
    private int position;
    private @Nullable String service;
    private @Nullable String provider;
    @Column(name = "billing_account_id")
    private @Nullable String billingAccountId;
    @Column(name = "sub_account_id")
    private @Nullable String subAccountId;
    @Enumerated(EnumType.STRING)
    @Column(name = "charge_category")
    private @Nullable ChargeCategory chargeCategory;
    @Column(name = "tag_key")
    private @Nullable String tagKey;
    @Column(name = "tag_value")
    private @Nullable String tagValue;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "business_case_id")
    private @Nullable UUID businessCaseId;
    @Column(name = "line_id")
    private @Nullable UUID lineId;
    @Column(name = "budget_line_id")
    private @Nullable UUID budgetLineId;
    @Column(name = "cost_centre")
    private @Nullable String costCentre;
    @Column(name = "cost_centre_tag")
    private @Nullable String costCentreTag;
    private @Nullable String category;
    @Enumerated(EnumType.STRING)
    private CostKind kind;

    protected CostRule() {
    }

    CostRule(CostRuleEdit edit, Instant now) {
        super(now);
        take(edit, now);
    }

    @Override
    protected CostRuleEdit edit() {
        return new CostRuleEdit(externalId(), name, position, service, provider, billingAccountId, subAccountId, chargeCategory,
                tagKey, tagValue, planId, businessCaseId, lineId, budgetLineId, costCentre, costCentreTag, category, kind);
    }

    @Override
    protected final void take(CostRuleEdit edit, Instant now) {
        if (edit.tagValue() != null && edit.tagKey() == null) {
            throw unclear("tagKey", "Say in tagKey of which tag %s is the value".formatted(edit.tagValue()));
        }
        if (edit.planId() == null && edit.businessCaseId() == null) {
            throw unclear("planId", "Name the plan or the business case that these charges belong to");
        }
        if (edit.lineId() != null && edit.businessCaseId() == null) {
            throw unclear("businessCaseId", "Name the business case of the line");
        }
        externalId(edit.externalId());
        name = edit.name();
        position = edit.position();
        service = edit.service();
        provider = edit.provider();
        billingAccountId = edit.billingAccountId();
        subAccountId = edit.subAccountId();
        chargeCategory = edit.chargeCategory();
        tagKey = edit.tagKey();
        tagValue = edit.tagValue();
        planId = edit.planId();
        businessCaseId = edit.businessCaseId();
        lineId = edit.lineId();
        budgetLineId = edit.budgetLineId();
        costCentre = edit.costCentre();
        costCentreTag = edit.costCentreTag();
        category = edit.category();
        kind = edit.kind();
    }

    private static ProblemException unclear(String field, String sentence) {
        return FocusProblem.COST_RULE_UNCLEAR.because("%s", sentence).at("/" + field, "missing", "must be given");
    }

    @Override
    protected CostRuleView view() {
        return new CostRuleView(id(), version(), externalId(), name, position, service, provider, billingAccountId,
                subAccountId, chargeCategory, tagKey, tagValue, planId, businessCaseId, lineId, budgetLineId, costCentre,
                costCentreTag, category, kind, createdAt(), updatedAt());
    }
}
