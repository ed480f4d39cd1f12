package dev.milepost.kit.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.batch.Batch;
import dev.milepost.kit.batch.BatchResult;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

@ApplicationScoped
class NoteService {

    private final Keeping<Note, NoteEdit, NoteView> notes;

    NoteService(NoteRepository notes, Keepings keepings) {
        this.notes = keepings.of("note", notes);
    }

    @Transactional
    NoteView create(NoteEdit edit) {
        return notes.add(new Note(edit, notes.now()));
    }

    @Transactional
    BatchResult<NoteView> batch(Batch<NoteEdit> batch) {
        return notes.batch(batch, edit -> new Note(edit, notes.now()));
    }

    @Transactional
    NoteView change(Reference note, Precondition precondition, MergePatch patch) {
        return notes.change(note, precondition, patch);
    }

    @Transactional
    void delete(Reference note, Precondition precondition) {
        notes.delete(note, precondition);
    }

    @Transactional
    NoteView restore(Reference note) {
        return notes.restore(note);
    }

    @Transactional
    NoteView get(Reference note) {
        return notes.get(note);
    }

    @Transactional
    Page<NoteView> list(boolean inBin, PageRequest page) {
        return notes.pages(inBin).page(page).map(Note::view);
    }

    @Transactional
    Page<HistoryEntry> history(Reference note, PageRequest page) {
        return notes.history(note, page);
    }
}
