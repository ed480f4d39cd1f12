package dev.milepost.kit.note;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.Changes;
import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.history.History;
import dev.milepost.kit.history.HistoryAction;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.history.ObjectReference;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;

@ApplicationScoped
class NoteService {

    private final NoteRepository notes;
    private final Changes changes;
    private final History history;

    NoteService(NoteRepository notes, Changes changes, History history) {
        this.notes = notes;
        this.changes = changes;
        this.history = history;
    }

    @Transactional
    NoteView create(NoteEdit edit) {
        Note note = new Note(edit);
        notes.persistAndFlush(note);
        NoteView view = NoteView.of(note);
        history.record(reference(note.id()), note.version(), HistoryAction.CREATED, null, view);
        return view;
    }

    @Transactional
    NoteView change(UUID id, Precondition precondition, MergePatch patch) {
        Note note = notes.get(id);
        NoteView before = NoteView.of(note);
        note.apply(changes.merge(precondition, patch, reference(id), note.version(), note.edit()));
        notes.flush();
        NoteView after = NoteView.of(note);
        history.record(reference(id), note.version(), HistoryAction.CHANGED, before, after);
        return after;
    }

    @Transactional
    NoteView get(UUID id) {
        return NoteView.of(notes.get(id));
    }

    @Transactional
    Page<NoteView> list(PageRequest page) {
        return Pages.byId(notes, Note::id, page).map(NoteView::of);
    }

    @Transactional
    Page<HistoryEntry> history(UUID id, PageRequest page) {
        notes.get(id);
        return history.of(reference(id), page);
    }

    private static ObjectReference reference(UUID id) {
        return ObjectReference.of("note", id);
    }
}
