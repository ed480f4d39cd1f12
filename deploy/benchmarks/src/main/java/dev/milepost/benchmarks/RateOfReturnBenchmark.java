package dev.milepost.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.milepost.roi.cashflow.DatedFlow;
import dev.milepost.roi.cashflow.DayCount;
import dev.milepost.roi.cashflow.RateOfReturn;

/** Internal rates of return from exact amounts to the rate, in microseconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class RateOfReturnBenchmark {

    private static final int MONTHS = 36;
    private static final int FLOWS = 1_000;
    private static final int DAYS_OF_TEN_YEARS = 3_652;

    private final List<BigDecimal> months = months();
    private final List<DatedFlow> investment = dated(false);
    private final List<DatedFlow> anySigns = dated(true);

    private static List<BigDecimal> months() {
        List<BigDecimal> flows = new ArrayList<>();
        flows.add(new BigDecimal("-24000.00"));
        for (int month = 1; month < MONTHS; month++) {
            flows.add(new BigDecimal("900.00").add(BigDecimal.valueOf(month)));
        }
        return flows;
    }

    /** Money out on the first hundred days and in afterwards, or both in any order. */
    private static List<DatedFlow> dated(boolean anySigns) {
        Random random = new Random(7);
        LocalDate first = LocalDate.of(2026, 1, 5);
        List<DatedFlow> flows = new ArrayList<>();
        for (int i = 0; i < FLOWS; i++) {
            int day = (int) ((long) i * DAYS_OF_TEN_YEARS / FLOWS) + random.nextInt(3);
            boolean out = anySigns ? random.nextBoolean() : i < FLOWS / 10;
            long cents = (out ? -8 : 1) * (100_000L + random.nextInt(50_000)) / (anySigns && out ? 8 : 1);
            flows.add(new DatedFlow(first.plusDays(day), BigDecimal.valueOf(cents, 2)));
        }
        return flows;
    }

    @Benchmark
    public RateOfReturn months36() {
        return RateOfReturn.of(months);
    }

    @Benchmark
    public RateOfReturn dated1000() {
        return RateOfReturn.ofDated(investment, DayCount.ACT_365);
    }

    @Benchmark
    public RateOfReturn dated1000InAnyOrderOfSigns() {
        return RateOfReturn.ofDated(anySigns, DayCount.ACT_365);
    }
}
