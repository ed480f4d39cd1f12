package dev.milepost.assessment.file;

import java.util.Optional;
import java.util.UUID;

/** Where the content of files is kept, for the current organization alone. */
public interface FileStore {

    /** Keeps the content in the running transaction. */
    void write(UUID fileId, byte[] content);

    /** Nothing where there is no such file. */
    Optional<byte[]> read(UUID fileId);

    void delete(UUID fileId);
}
