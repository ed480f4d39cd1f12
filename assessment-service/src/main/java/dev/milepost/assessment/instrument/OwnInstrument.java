package dev.milepost.assessment.instrument;

import java.time.Instant;
import java.util.Map;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A version that an organization has published. The database lets nobody change anything of it but its retirement. */
@Entity
@Table(name = "instrument_version")
@IdClass(OwnInstrument.Key.class)
@DynamicUpdate
class OwnInstrument {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "instrument_key")
    private String instrumentKey;
    @Id
    private int number;
    @Column(updatable = false)
    private String source;
    @Convert(converter = TranslationsConverter.class)
    @Column(updatable = false)
    private Map<String, String> translations;
    @Column(name = "published_at", updatable = false)
    private Instant publishedAt;
    @Column(name = "retired_at")
    private @Nullable Instant retiredAt;

    /** @param organizationId null only before Hibernate has set it */
    record Key(@Nullable String organizationId, String instrumentKey, int number) {
    }

    protected OwnInstrument() {
    }

    OwnInstrument(Instrument instrument, InstrumentFiles files, Instant now) {
        this.instrumentKey = instrument.key();
        this.number = instrument.version();
        this.source = files.source();
        this.translations = files.translations();
        this.publishedAt = now;
    }

    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    String instrumentKey() {
        return instrumentKey;
    }

    InstrumentFiles files() {
        return new InstrumentFiles(source, translations);
    }

    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant retiredAt() {
        return retiredAt;
    }
}
