package dev.milepost.roi.ledger;

import java.time.Instant;

/** What others learn when a month is closed or reopened. */
record LedgerPeriodChanged(String period, PeriodStatus status, Instant at) {
    static final String TYPE = "ledger-period.changed";
}
