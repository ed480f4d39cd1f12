package dev.milepost.assessment.evidence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.milepost.kit.organization.OwnedId;

/** A file of a piece of evidence, whose content never changes; it is in the {@link dev.milepost.assessment.file.FileStore}. */
@Entity
@Table(name = "evidence_file")
@IdClass(OwnedId.class)
class EvidenceFile {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    private UUID id;
    @Column(name = "evidence_id")
    private UUID evidenceId;
    private String name;
    @Column(name = "media_type")
    private String mediaType;
    private long size;
    private String sha256;
    @Column(name = "added_by")
    private String addedBy;
    @Column(name = "added_at")
    private Instant addedAt;

    protected EvidenceFile() {
    }

    /** @param id of which nobody can tell when it was made, where that would tell of somebody */
    EvidenceFile(UUID id, UUID evidenceId, String name, String mediaType, long size, String sha256, String addedBy,
            Instant addedAt) {
        this.id = id;
        this.evidenceId = evidenceId;
        this.name = name;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /** From now on behind another piece of evidence, as if it were added with it. */
    void moveTo(UUID toEvidence, String by, Instant now) {
        evidenceId = toEvidence;
        addedBy = by;
        addedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID evidenceId() {
        return evidenceId;
    }

    FileView view() {
        return new FileView(id, name, mediaType, size, sha256, addedBy, addedAt);
    }
}
