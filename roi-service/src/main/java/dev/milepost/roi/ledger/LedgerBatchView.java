package dev.milepost.roi.ledger;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a batch has entered, in the order of the request. */
public record LedgerBatchView(@Schema(required = true) List<LedgerEntryView> created) {
}
