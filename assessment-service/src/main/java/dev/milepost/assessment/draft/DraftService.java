package dev.milepost.assessment.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.assessment.instrument.Edition;
import dev.milepost.assessment.instrument.InstrumentFiles;
import dev.milepost.assessment.instrument.Instruments;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

/** Keeps drafts, says what is wrong with them, and publishes those with which nothing is. */
@ApplicationScoped
public class DraftService {
    private final Instruments instruments;
    private final Keeping<InstrumentDraft, DraftEdit, StoredDraft> keeping;

    DraftService(DraftRepository drafts, Instruments instruments, Keepings keepings) {
        this.instruments = instruments;
        this.keeping = keepings.of("instrument-draft", drafts);
    }

    @Transactional
    Page<DraftSummary> list(boolean inBin, PageRequest page) {
        return keeping.pages(inBin).page(page).map(draft -> DraftSummary.of(draft.view()));
    }

    @Transactional
    DraftView get(Reference reference) {
        return checked(keeping.get(reference));
    }

    @Transactional
    public DraftView create(NewDraft wanted) {
        return checked(keeping.add(new InstrumentDraft(wanted.edit(), keeping.now())));
    }

    @Transactional
    DraftView change(Reference reference, Precondition precondition, MergePatch patch) {
        return checked(keeping.change(reference, precondition, patch));
    }

    @Transactional
    void delete(Reference reference, Precondition precondition) {
        keeping.delete(reference, precondition);
    }

    @Transactional
    DraftView restore(Reference reference) {
        return checked(keeping.restore(reference));
    }

    @Transactional
    Page<HistoryEntry> history(Reference reference, PageRequest page) {
        return keeping.history(reference, page);
    }

    @Transactional
    Edition publish(Reference reference, Precondition precondition) {
        InstrumentDraft draft = keeping.required(reference);
        precondition.require(draft.version());
        StoredDraft before = draft.view();
        Edition edition = instruments.publish(draft.files());
        draft.published(edition);
        keeping.changed(draft, before);
        return edition;
    }

    private DraftView checked(StoredDraft draft) {
        return DraftView.of(draft, instruments.check(new InstrumentFiles(draft.source(), draft.translations())));
    }
}
