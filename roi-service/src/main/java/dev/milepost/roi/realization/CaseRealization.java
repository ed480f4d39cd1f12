package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.money.Rounding;
import dev.milepost.roi.projection.BenefitKind;

/**
 * What the benefits of a case have brought, rounded so that all parts add up.
 *
 * @param amounts what counts of each month of each line, in the order of {@code lines}
 */
record CaseRealization(CaseValuation valuation, YearMonth first, YearMonth last, List<LineResult> lines,
        List<List<BigDecimal>> amounts) {

    static CaseRealization of(CaseValuation valuation, YearMonth first, YearMonth last, List<LineResult> lines) {
        List<BigDecimal> rounded = Rounding.of(valuation.content().currency())
                .parts(lines.stream().flatMap(line -> line.months().stream()).map(MonthResult::counted).toList());
        int months = lines.isEmpty() ? 0 : lines.getFirst().months().size();
        List<List<BigDecimal>> amounts = IntStream.range(0, lines.size())
                .mapToObj(i -> List.copyOf(rounded.subList(i * months, (i + 1) * months))).toList();
        return new CaseRealization(valuation, first, last, lines, amounts);
    }

    UUID caseId() {
        return valuation.id();
    }

    BigDecimal total() {
        return sum(amounts.stream().flatMap(List::stream).toList());
    }

    BigDecimal ofLine(int index) {
        return sum(amounts.get(index));
    }

    BigDecimal withoutFreedTime() {
        BigDecimal total = zero();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).line().benefitKind() != BenefitKind.FREED_TIME) {
                total = total.add(ofLine(i));
            }
        }
        return total;
    }

    Map<Confidence, BigDecimal> byConfidence() {
        Map<Confidence, BigDecimal> sums = new EnumMap<>(Confidence.class);
        for (Confidence confidence : Confidence.values()) {
            sums.put(confidence, zero());
        }
        for (int i = 0; i < lines.size(); i++) {
            List<MonthResult> months = lines.get(i).months();
            for (int j = 0; j < months.size(); j++) {
                Confidence confidence = months.get(j).confidence();
                if (confidence != null) {
                    sums.merge(confidence, amounts.get(i).get(j), BigDecimal::add);
                }
            }
        }
        return sums;
    }

    /** What is claimed and doesn't count. */
    BigDecimal pending() {
        return Rounding.of(valuation.content().currency()).money(lines.stream().flatMap(line -> line.months().stream())
                .map(MonthResult::pending).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** SHA-256 of everything the figures depend on. */
    String hash() {
        StringBuilder text = new StringBuilder(valuation.content().currency()).append(first).append(last);
        for (LineResult line : lines) {
            text.append('\n').append(line.line().id()).append(line.line().measuredBy()).append(line.line().benefitKind());
            if (line.kpi() != null) {
                text.append(line.kpi().kpiId()).append(line.kpi().baseline());
            }
            line.months().forEach(month -> text.append('\n').append(month.month()).append(month.kpi()).append(month.claim())
                    .append(month.unattributed().stripTrailingZeros()));
        }
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private BigDecimal zero() {
        return Rounding.of(valuation.content().currency()).money(BigDecimal.ZERO);
    }

    private BigDecimal sum(List<BigDecimal> parts) {
        return parts.stream().reduce(zero(), BigDecimal::add);
    }

    UUID lineId(int index) {
        return Objects.requireNonNull(lines.get(index).line().id());
    }
}
