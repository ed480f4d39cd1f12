package dev.milepost.assessment.file;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import org.hibernate.annotations.TenantId;

/** A piece of a file, never changed. */
@Entity
@Table(name = "file_chunk")
@IdClass(FileChunkId.class)
class FileChunk {
    @Id
    @TenantId
    @Column(name = "organization_id")
    private String organizationId;
    @Id
    @Column(name = "file_id")
    private UUID fileId;
    @Id
    private int position;
    @Column(updatable = false)
    private byte[] content;

    protected FileChunk() {
    }

    FileChunk(UUID fileId, int position, byte[] content) {
        this.fileId = fileId;
        this.position = position;
        this.content = content;
    }

    byte[] content() {
        return content;
    }
}
