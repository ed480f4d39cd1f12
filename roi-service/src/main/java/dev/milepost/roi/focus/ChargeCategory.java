package dev.milepost.roi.focus;

import java.util.Optional;
import java.util.stream.Stream;

/** What a charge is, as FOCUS names it (column ChargeCategory). */
public enum ChargeCategory {
    USAGE("Usage"),
    PURCHASE("Purchase"),
    /** Becomes the tax of an entry, not its amount. */
    TAX("Tax"),
    CREDIT("Credit"),
    ADJUSTMENT("Adjustment");

    static final String NAMES = "Usage, Purchase, Tax, Credit or Adjustment";

    private final String written;

    ChargeCategory(String written) {
        this.written = written;
    }

    static Optional<ChargeCategory> of(String text) {
        return Stream.of(values()).filter(one -> one.written.equals(text)).findFirst();
    }
}
