package dev.milepost.plan.capacity;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

/** The limits of an organization's teams. */
@ApplicationScoped
class ChangeLimitsService {

    private final Keeping<ChangeLimits, ChangeLimitsEdit, ChangeLimitsView> keeping;

    ChangeLimitsService(ChangeLimitsRepository repository, Keepings keepings) {
        this.keeping = keepings.of("change-limits", repository);
    }

    @Transactional
    ChangeLimitsView get() {
        return stored().map(ChangeLimits::view).orElseGet(ChangeLimitsView::usual);
    }

    /** The limits in force. */
    @Transactional
    ChangeLimitsEdit inForce() {
        return stored().map(ChangeLimits::edit).orElse(ChangeLimitsEdit.USUAL);
    }

    @Transactional
    ChangeLimitsView replace(Precondition precondition, ChangeLimitsEdit wanted) {
        ChangeLimits limits = storedOrNew();
        precondition.require(limits.version());
        return keeping.apply(limits, wanted);
    }

    @Transactional
    ChangeLimitsView change(Precondition precondition, MergePatch patch) {
        ChangeLimits limits = storedOrNew();
        return keeping.apply(limits, keeping.merge(limits, precondition, patch));
    }

    /** Empty as long as nobody has set anything. */
    @Transactional
    Page<HistoryEntry> history(PageRequest page) {
        return stored().map(one -> keeping.history(Reference.of(one.id()), page)).orElseGet(() -> Page.whole(List.of()));
    }

    private Optional<ChangeLimits> stored() {
        return keeping.all().stream().findFirst();
    }

    /** Of two that set the first limits at once, the unique index lets one through. */
    private ChangeLimits storedOrNew() {
        return stored().orElseGet(() -> {
            ChangeLimits usual = new ChangeLimits(ChangeLimitsEdit.USUAL, keeping.now());
            keeping.add(usual);
            return usual;
        });
    }
}
