package dev.milepost.roi.currency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.BatchRules;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.keeping.PendingBatch;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Sorting;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;

/** Keeps exchange rates; of one pair and day there is one. */
@ApplicationScoped
public class CurrencyRateService {
    private static final Sorting<CurrencyRate> SORTING = Sorting.<CurrencyRate> byCreation().by("on", LocalDate.class,
            CurrencyRate::on);

    private final CurrencyRateRepository rates;
    private final Keeping<CurrencyRate, CurrencyRateEdit, CurrencyRateView> keeping;

    CurrencyRateService(CurrencyRateRepository rates, Keepings keepings) {
        this.rates = rates;
        this.keeping = keepings.of("currency-rate", rates);
    }

    /** All rates in use. */
    @Transactional
    public RateTable table() {
        return new RateTable(rates.inUse().stream().map(CurrencyRate::quotation).toList());
    }

    @Transactional
    Page<CurrencyRateView> list(CurrencyRateFilter filter, @Nullable String sort, PageRequest page) {
        return keeping.pages(filter.inBin()).where("base = :base", "base", filter.base)
                .where("quote = :quote", "quote", filter.quote).where("on >= :from", "from", filter.from)
                .where("on <= :until", "until", filter.until).where("externalId = :externalId", "externalId", filter.externalId)
                .sorted(SORTING, sort).page(page).map(CurrencyRate::view);
    }

    @Transactional
    CurrencyRateView create(CurrencyRateEdit wanted) {
        requireFree(wanted, List.of());
        return keeping.add(new CurrencyRate(wanted, keeping.now()));
    }

    @Transactional
    BatchResult<CurrencyRateView> batch(Batch<CurrencyRateEdit> batch) {
        return keeping.batch(batch, new BatchRules<>() {
            @Override
            public CurrencyRate make(CurrencyRateEdit wanted) {
                return new CurrencyRate(wanted, keeping.now());
            }

            @Override
            public void verify(PendingBatch<CurrencyRate, CurrencyRateEdit> pending) {
                verifyFree(pending);
            }
        });
    }

    @Transactional
    CurrencyRateView get(Reference rate) {
        return keeping.get(rate);
    }

    @Transactional
    CurrencyRateView change(Reference rate, Precondition precondition, MergePatch patch) {
        CurrencyRate found = keeping.required(rate);
        CurrencyRateEdit edit = keeping.merge(found, precondition, patch);
        requireFree(edit, List.of(found.id()));
        return keeping.apply(found, edit);
    }

    @Transactional
    void delete(Reference rate, Precondition precondition) {
        keeping.delete(rate, precondition);
    }

    @Transactional
    CurrencyRateView restore(Reference rate) {
        CurrencyRate binned = keeping.requiredInBin(rate);
        requireFree(binned.edit(), List.of(binned.id()));
        return keeping.restore(binned);
    }

    @Transactional
    Page<HistoryEntry> history(Reference rate, PageRequest page) {
        return keeping.history(rate, page);
    }

    private void requireFree(CurrencyRateEdit wanted, List<UUID> exceptFor) {
        if (!taken(List.of(wanted), exceptFor).isEmpty()) {
            throw twice(wanted);
        }
    }

    /** Both with what is stored and among themselves. */
    private void verifyFree(PendingBatch<CurrencyRate, CurrencyRateEdit> pending) {
        Map<CurrencyRate, CurrencyRateEdit> wanted = new LinkedHashMap<>(pending.changed());
        pending.made().forEach(made -> wanted.put(made, made.edit()));
        List<UUID> gone = Stream.concat(pending.deleted().stream(), pending.changed().keySet().stream()).map(CurrencyRate::id)
                .toList();
        Set<String> taken = wanted.isEmpty() ? new HashSet<>() : taken(wanted.values(), gone);
        wanted.forEach((rate, edit) -> {
            if (!taken.add(CurrencyRateRepository.name(edit))) {
                pending.check(rate, () -> {
                    throw twice(edit);
                });
            }
        });
    }

    private Set<String> taken(Collection<CurrencyRateEdit> wanted, List<UUID> exceptFor) {
        return rates.taken(wanted, exceptFor.isEmpty() ? List.of(new UUID(0, 0)) : exceptFor);
    }

    private static ProblemException twice(CurrencyRateEdit wanted) {
        return CurrencyProblem.RATE_TWICE.because("There is a rate from %s to %s on %s already: change that one", wanted.base(),
                wanted.quote(), wanted.on()).at("/on", "taken", "has a rate of this pair already");
    }
}
