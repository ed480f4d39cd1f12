package dev.milepost.assessment.draft;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import dev.milepost.assessment.instrument.Edition;
import dev.milepost.assessment.instrument.InstrumentFiles;
import dev.milepost.assessment.instrument.TranslationsConverter;
import dev.milepost.kit.keeping.Kept;

/** A questionnaire on its way. It stays after publishing: the next version begins with it. */
@Entity
@Table(name = "instrument_draft")
class InstrumentDraft extends Kept<DraftEdit, StoredDraft> {
    @Column
    private String title;
    @Column
    private String source;
    @Convert(converter = TranslationsConverter.class)
    @Column
    private Map<String, String> translations;
    @Column(name = "published_key")
    private @Nullable String publishedKey;
    @Column(name = "published_version")
    private @Nullable Integer publishedVersion;

    protected InstrumentDraft() {
    }

    InstrumentDraft(DraftEdit draft, Instant now) {
        super(now);
        take(draft, now);
    }

    @Override
    protected DraftEdit edit() {
        return new DraftEdit(externalId(), title, source, translations);
    }

    @Override
    protected final void take(DraftEdit edit, Instant now) {
        externalId(edit.externalId());
        title = edit.title();
        source = edit.source();
        translations = Map.copyOf(edit.translations());
    }

    void published(Edition edition) {
        publishedKey = edition.key();
        publishedVersion = edition.version();
    }

    InstrumentFiles files() {
        return new InstrumentFiles(source, translations);
    }

    @Override
    protected StoredDraft view() {
        return new StoredDraft(id(), version(), externalId(), title, source, translations, publishedKey,
                publishedVersion, createdAt(), updatedAt());
    }
}
