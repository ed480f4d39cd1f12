package dev.milepost.roi.currency;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;

/** What one unit of a currency was worth in another one on a day, as the organization says. */
@Entity
@Table(name = "currency_rate")
class CurrencyRate extends Kept<CurrencyRateEdit, CurrencyRateView> {
    private String base;
    private String quote;
    @Column(name = "on_date")
    private LocalDate on;
    private BigDecimal rate;
    private @Nullable String source;

    protected CurrencyRate() {
    }

    CurrencyRate(CurrencyRateEdit edit, Instant now) {
        super(now);
        take(edit, now);
    }

    @Override
    protected CurrencyRateEdit edit() {
        return new CurrencyRateEdit(externalId(), base, quote, on, rate, source);
    }

    @Override
    protected final void take(CurrencyRateEdit edit, Instant now) {
        if (edit.base().equals(edit.quote())) {
            throw CurrencyProblem.SAME_CURRENCY.because("A rate is between two currencies, not from %s to %s", edit.base(),
                    edit.quote()).at("/quote", "same-as-base", "must be another currency");
        }
        externalId(edit.externalId());
        base = edit.base();
        quote = edit.quote();
        on = edit.on();
        rate = edit.rate();
        source = edit.source();
    }

    @Override
    protected CurrencyRateView view() {
        return new CurrencyRateView(id(), version(), externalId(), base, quote, on, rate, source, createdAt(), updatedAt());
    }

    RateTable.Quotation quotation() {
        return new RateTable.Quotation(base, quote, on, rate);
    }

    LocalDate on() {
        return on;
    }
}
