package dev.milepost.assessment.instrument;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown instead of an instrument when its file is wrong; names every place at once. */
public final class InstrumentRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<InstrumentFlaw> flaws;

    InstrumentRefused(String file, List<InstrumentFlaw> flaws) {
        super(flaws.stream().map(InstrumentFlaw::toString).collect(Collectors.joining("\n  ", file + ":\n  ", "")));
        this.flaws = List.copyOf(flaws);
    }

    public List<InstrumentFlaw> flaws() {
        return flaws;
    }
}
