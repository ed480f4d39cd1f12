package dev.milepost.assessment.file;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class FileChunkRepository implements PanacheRepositoryBase<FileChunk, FileChunkId> {

    List<FileChunk> of(UUID fileId) {
        return list("fileId = ?1 order by position", fileId);
    }
}
