package dev.milepost.roi.currency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Rates by pair and date. On a day the latest rate of that day or before counts; one quoted the other way round is turned over.
 * Nothing is ever converted by way of a third currency.
 */
public final class RateTable {
    private static final MathContext EXACT = MathContext.DECIMAL128;

    private final Map<Pair, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    private record Pair(String base, String quote) {
    }

    /**
     * One rate as it was supplied.
     *
     * @param rate how much of {@code quote} one unit of {@code base} is, above 0
     */
    public record Quotation(String base, String quote, LocalDate on, BigDecimal rate) {
    }

    /**
     * What to multiply an amount with.
     *
     * @param on the date of the rate; null within one currency
     */
    public record Conversion(BigDecimal rate, @Nullable LocalDate on) {
        static final Conversion SAME = new Conversion(BigDecimal.ONE, null);
    }

    public RateTable(List<Quotation> quotations) {
        quotations.forEach(one -> rates.computeIfAbsent(new Pair(one.base(), one.quote()), pair -> new TreeMap<>())
                .put(one.on(), one.rate()));
    }

    /** Empty where no rate is known on the day or before. */
    public Optional<Conversion> on(LocalDate day, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(Conversion.SAME);
        }
        Map.Entry<LocalDate, BigDecimal> direct = latest(new Pair(from, to), day);
        Map.Entry<LocalDate, BigDecimal> inverse = latest(new Pair(to, from), day);
        if (direct != null && (inverse == null || !inverse.getKey().isAfter(direct.getKey()))) {
            return Optional.of(new Conversion(direct.getValue(), direct.getKey()));
        }
        return Optional.ofNullable(inverse).map(entry -> new Conversion(BigDecimal.ONE.divide(entry.getValue(), EXACT),
                entry.getKey()));
    }

    private Map.@Nullable Entry<LocalDate, BigDecimal> latest(Pair pair, LocalDate day) {
        NavigableMap<LocalDate, BigDecimal> ofPair = rates.get(pair);
        return ofPair == null ? null : ofPair.floorEntry(day);
    }
}
