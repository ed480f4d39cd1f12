package dev.milepost.roi.realization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

/** Tells other features what benefits have really brought, month by month, so that each amount can be placed and converted. */
@ApplicationScoped
public class RealizedBenefits {
    private final RealizationService realization;

    RealizedBenefits(RealizationService realization) {
        this.realization = realization;
    }

    /**
     * What counted in a month, rounded.
     *
     * @param on the last day of the month
     */
    public record DatedBenefit(UUID businessCaseId, @Nullable UUID planId, String currency, LocalDate on, BigDecimal amount) {
    }

    /** What counts of all cases, in months that are over by a day; always the same few statements. */
    @Transactional
    public List<DatedBenefit> until(LocalDate day) {
        List<DatedBenefit> benefits = new ArrayList<>();
        for (CaseRealization one : realization.all(lastWithin(day))) {
            SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
            byLine(one).values().forEach(line -> line.forEach((month, amount) -> months.merge(month, amount, BigDecimal::add)));
            months.forEach((month, amount) -> benefits.add(new DatedBenefit(one.caseId(), one.valuation().content().planId(),
                    one.valuation().content().currency(), month.atEndOfMonth(), amount)));
        }
        return benefits;
    }

    /** What counts of each line of a case that claims something, by month; lines that claim nothing are absent. */
    @Transactional
    public Map<UUID, SortedMap<YearMonth, BigDecimal>> ofCase(UUID caseId, YearMonth last) {
        return realization.of(List.of(caseId), last).stream().findFirst().map(RealizedBenefits::byLine).orElse(Map.of());
    }

    /** The last month that is over, where nobody says another one. */
    public YearMonth lastOver() {
        return realization.lastOver();
    }

    private YearMonth lastWithin(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        YearMonth whole = day.equals(month.atEndOfMonth()) ? month : month.minusMonths(1);
        return whole.isBefore(lastOver()) ? whole : lastOver();
    }

    private static Map<UUID, SortedMap<YearMonth, BigDecimal>> byLine(CaseRealization one) {
        Map<UUID, SortedMap<YearMonth, BigDecimal>> lines = new HashMap<>();
        for (int i = 0; i < one.lines().size(); i++) {
            LineResult line = one.lines().get(i);
            if (line.months().stream().anyMatch(month -> month.claim() != null)) {
                SortedMap<YearMonth, BigDecimal> months = new TreeMap<>();
                for (int j = 0; j < line.months().size(); j++) {
                    months.put(line.months().get(j).month(), one.amounts().get(i).get(j));
                }
                lines.put(one.lineId(i), months);
            }
        }
        return lines;
    }
}
