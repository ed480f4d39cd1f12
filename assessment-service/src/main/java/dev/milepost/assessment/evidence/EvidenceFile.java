package dev.milepost.assessment.evidence;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

import dev.milepost.kit.organization.Ids;
import dev.milepost.kit.organization.OwnedId;

/** A file of a piece of evidence, never changed; its content is in the {@link dev.milepost.assessment.file.FileStore}. */
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
    @Column(name = "evidence_id", updatable = false)
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

    EvidenceFile(UUID evidenceId, String name, String mediaType, long size, String sha256, String addedBy, Instant addedAt) {
        this.id = Ids.next();
        this.evidenceId = evidenceId;
        this.name = name;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
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
