package dev.milepost.roi.ledger;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.milepost.kit.batch.Batch;

/** Many entries at once. Since entries are never changed, there is nothing else that a batch of them could do. */
public record NewLedgerEntries(
        @NotNull @Size(min = 1, max = Batch.LARGEST) @Schema(required = true) List<@NotNull @Valid NewLedgerEntry> create) {
}
