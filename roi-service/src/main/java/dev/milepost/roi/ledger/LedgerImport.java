package dev.milepost.roi.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/**
 * Enters the charges of files, portion by portion in the transaction of the caller. A charge that is there already is no second
 * entry; where it costs something else now, or belongs elsewhere, its entry is taken back and it is entered anew.
 */
@ApplicationScoped
public class LedgerImport {
    private static final int PAGE = 2_000;
    private static final String OMITTED = "A later file restates the billing period and doesn't name this charge any more";
    private static final String WHY = "The file was imported again and says something else of this charge";

    private final LedgerEntryService service;
    private final LedgerEntryRepository entries;

    LedgerImport(LedgerEntryService service, LedgerEntryRepository entries) {
        this.service = service;
        this.entries = entries;
    }

    /**
     * A charge of a file.
     *
     * @param key what it is known by, whatever it costs
     * @param scope what is delivered as a whole with it; null where the file doesn't say it
     */
    public record Charge(String key, @Nullable String scope, NewLedgerEntry entry) {
    }

    /**
     * What has become of charges.
     *
     * @param created new entries
     * @param restated whose entry was taken back, since the charge was different now
     * @param unchanged that were entered already
     * @param free that cost nothing, and so are no entries
     * @param omitted that a file doesn't name any more, so that their entry was taken back
     * @param later entries that count in another month than that of their date, since that was closed
     */
    public record Outcome(long created, long restated, long unchanged, long free, long omitted, long later) {
        public static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0, 0);

        public Outcome and(Outcome more) {
            return new Outcome(created + more.created, restated + more.restated, unchanged + more.unchanged, free + more.free,
                    omitted + more.omitted, later + more.later);
        }
    }

    /** One file on its way into the books. */
    public final class Running {
        private final Posting posting;

        private Running(Posting posting) {
            this.posting = posting;
        }

        /** @throws dev.milepost.kit.problem.ProblemException where a charge breaks a rule of the books */
        public Outcome enter(List<Charge> charges) {
            Map<String, LedgerEntry> before = new HashMap<>();
            entries.imported(charges.stream().map(Charge::key).toList())
                    .forEach(one -> before.put(String.valueOf(one.importKey()), one));
            List<LedgerEntry> made = new ArrayList<>();
            long restated = 0;
            long unchanged = 0;
            long free = 0;
            for (Charge charge : charges) {
                LedgerEntry earlier = before.get(charge.key());
                UUID plan = posting.placed(charge.entry());
                boolean costsNothing = charge.entry().amount().signum() == 0 && charge.entry().tax().signum() == 0;
                if (earlier != null && earlier.says(charge.entry(), plan)) {
                    unchanged++;
                    continue;
                }
                if (earlier != null) {
                    made.add(posting.reversal(earlier, WHY));
                    restated++;
                }
                if (costsNothing) {
                    free += earlier == null ? 1 : 0;
                } else {
                    made.add(posting.imported(charge));
                }
            }
            long later = record(made);
            return new Outcome(charges.size() - restated - unchanged - free, restated, unchanged, free, 0, later);
        }

        /**
         * Takes back what earlier files have entered of a scope and this one doesn't name, page by page.
         *
         * @param named whether this file names the charge of a key
         */
        public Outcome omit(String scope, Predicate<String> named) {
            Outcome outcome = Outcome.NOTHING;
            Optional<UUID> last = Optional.of(new UUID(0, 0));
            while (last.isPresent()) {
                List<LedgerEntryRepository.Imported> page = entries.imported(scope, last.get(), PAGE);
                List<LedgerEntry> gone = entries.withIds(
                        page.stream().filter(one -> !named.test(one.key())).map(LedgerEntryRepository.Imported::id).toList());
                long later = record(gone.stream().map(one -> posting.reversal(one, OMITTED)).toList());
                outcome = outcome.and(new Outcome(0, 0, 0, 0, gone.size(), later));
                last = page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast().id());
            }
            return outcome;
        }

        /** Answers how many of them count in another month than that of their date. */
        private long record(List<LedgerEntry> made) {
            service.record(made);
            long later = made.stream().filter(one -> !LedgerMonth.of(one.date()).name().equals(one.postedIn())).count();
            entries.forgetWritten();
            return later;
        }
    }

    /** @param caseIds all business cases that charges may belong to */
    @Transactional(Transactional.TxType.MANDATORY)
    public Running begin(Set<UUID> caseIds) {
        return new Running(service.postingOfFile(caseIds));
    }
}
