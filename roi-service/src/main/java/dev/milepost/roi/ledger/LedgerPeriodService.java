package dev.milepost.roi.ledger;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.page.Sorting;

/** Closes months of the books, and opens them again for a reason. */
@ApplicationScoped
class LedgerPeriodService {
    private static final Sorting<LedgerPeriod> SORTING = Sorting.<LedgerPeriod> byCreation().by("period", "month",
            String.class, LedgerPeriod::month);

    private final LedgerPeriodRepository periods;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    LedgerPeriodService(LedgerPeriodRepository periods, History history, Outbox outbox, Clock clock) {
        this.periods = periods;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The closed months from this one on, which stay as they are until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<String> closedSince(LedgerMonth month) {
        periods.holdStill();
        return periods.closedSince(month);
    }

    @Transactional
    LedgerPeriodView get(LedgerMonth month) {
        return periods.of(month).map(LedgerPeriodView::of).orElseGet(() -> LedgerPeriodView.untouched(month));
    }

    @Transactional
    Page<LedgerPeriodView> list(@Nullable PeriodStatus status, PageRequest page) {
        return Pages.of(periods, LedgerPeriod::id)
                .where("closed = :closed", "closed", status == null ? null : (Boolean) (status == PeriodStatus.CLOSED))
                .sorted(SORTING, "period").page(page).map(LedgerPeriodView::of);
    }

    /** Closing what is closed changes nothing. */
    @Transactional
    LedgerPeriodView close(LedgerMonth month) {
        if (month.month().isAfter(YearMonth.now(clock.withZone(ZoneOffset.UTC)))) {
            throw LedgerProblem.PERIOD_NOT_BEGUN.because("%s has not begun: close it when nothing more is to come",
                    month.name());
        }
        periods.lockForChange();
        Optional<LedgerPeriod> found = periods.of(month);
        LedgerPeriodView before = found.map(LedgerPeriodView::of).orElseGet(() -> LedgerPeriodView.untouched(month));
        if (before.status() == PeriodStatus.CLOSED) {
            return before;
        }
        LedgerPeriod closed = found.orElseGet(() -> new LedgerPeriod(month));
        closed.close(clock.instant());
        periods.persist(closed);
        return noted(closed, before);
    }

    @Transactional
    LedgerPeriodView reopen(LedgerMonth month, NewReopening wanted) {
        periods.lockForChange();
        LedgerPeriod reopened = periods.of(month).filter(LedgerPeriod::isClosed)
                .orElseThrow(() -> LedgerProblem.PERIOD_IS_OPEN.because("%s is open as it is", month.name()));
        LedgerPeriodView before = LedgerPeriodView.of(reopened);
        reopened.reopen(wanted.reason(), clock.instant());
        return noted(reopened, before);
    }

    @Transactional
    Page<HistoryEntry> history(LedgerMonth month, PageRequest page) {
        return periods.of(month).map(one -> history.of(reference(one), page)).orElseGet(() -> {
            page.limit();
            return new Page<>(List.of(), null, page.count() ? (Long) 0L : null);
        });
    }

    private LedgerPeriodView noted(LedgerPeriod one, LedgerPeriodView before) {
        periods.flush();
        LedgerPeriodView after = LedgerPeriodView.of(one);
        history.record(reference(one), one.version(), HistoryAction.CHANGED, before, after);
        outbox.publish(LedgerPeriodChanged.TYPE, one.id(),
                new LedgerPeriodChanged(after.period(), after.status(), one.changedAt()));
        return after;
    }

    private static ObjectReference reference(LedgerPeriod one) {
        return ObjectReference.of("ledger-period", one.id());
    }
}
