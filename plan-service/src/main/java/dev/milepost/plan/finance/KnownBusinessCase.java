package dev.milepost.plan.finance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import dev.milepost.kit.organization.OwnedId;
import dev.milepost.plan.request.Told;

/** A business case as the roi service told of it. */
@Entity
@Table(name = "known_business_case")
@IdClass(OwnedId.class)
class KnownBusinessCase {

    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "plan_id")
    private @Nullable UUID planId;
    @Column(name = "primary_case")
    private boolean primary;
    @Column
    private @Nullable String currency;
    @Column
    private @Nullable BigDecimal npv;
    @Column
    private @Nullable BigDecimal roi;
    @Column(name = "payback_months")
    private @Nullable BigDecimal paybackMonths;
    @Column(name = "told_at")
    private Instant toldAt;

    protected KnownBusinessCase() {
    }

    KnownBusinessCase(UUID id) {
        this.id = id;
    }

    void take(JsonNode data, Instant at) {
        planId = Told.id(data, "planId").orElse(null);
        primary = Told.flag(data, "primary");
        currency = Told.text(data, "currency").orElse(null);
        npv = Told.decimal(data, "npv");
        roi = Told.decimal(data, "roi");
        paybackMonths = Told.decimal(data, "paybackMonths");
        toldAt = Told.instant(data, "at").orElse(at);
    }

    FinanceView.LastKnown view() {
        return new FinanceView.LastKnown(currency, npv, roi, paybackMonths, id, toldAt);
    }
}
