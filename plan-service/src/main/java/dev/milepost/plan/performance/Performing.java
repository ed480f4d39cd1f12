package dev.milepost.plan.performance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.milepost.plan.baseline.LineCopy;
import dev.milepost.plan.baseline.TakenBaseline;
import dev.milepost.plan.baseline.TaskCopy;
import dev.milepost.plan.earnedvalue.EarnedSchedule;
import dev.milepost.plan.earnedvalue.Figure;
import dev.milepost.plan.earnedvalue.Indicators;
import dev.milepost.plan.earnedvalue.Measurement;
import dev.milepost.plan.earnedvalue.Method;
import dev.milepost.plan.earnedvalue.Missing;
import dev.milepost.plan.earnedvalue.Part;
import dev.milepost.plan.finance.ActualCosts;
import dev.milepost.plan.money.Amounts;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.performance.EarnedValueView.PartView;
import dev.milepost.plan.request.Elsewhere;

/** Measures one plan against one baseline on one day. */
final class Performing {

    private static final int PERCENT_DIGITS = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TakenBaseline baseline;
    private final PlanContent content;
    private final Progresses progresses;
    private final WorkReading reading;
    private final Measurement measurement;
    private final Method method;
    private final LocalDate reportedOn;
    private final LocalDate on;
    private final String currency;
    private final int digits;

    Performing(TakenBaseline baseline, PlanContent content, MeasuringView measuring, Method method, LocalDate reportedOn,
            LocalDate on) {
        this.baseline = baseline;
        this.content = content;
        this.progresses = new Progresses(content.tasks());
        this.reading = new WorkReading(baseline, progresses, measuring, method);
        this.measurement = reading.measurement(reportedOn);
        this.method = method;
        this.reportedOn = reportedOn;
        this.on = on;
        this.currency = baseline.baseline().currency();
        this.digits = Amounts.digits(currency);
    }

    EarnedValueView view(Elsewhere<ActualCosts> costs, Locale language) {
        Spent spent = Spent.of(costs, currency);
        List<Part> parts = measurement.parts(on);
        Indicators indicators = Indicators.of(measurement.budget(), sum(parts, Part::plannedValue),
                sum(parts, Part::earnedValue),
                spent.figure(), digits);
        Saying say = new Saying(language, currency, digits, on);
        Set<UUID> known = baseline.tasks().stream().map(TaskCopy::taskId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return say.view(content.plan().id(), baseline.baseline(), method, indicators, earnedSchedule(), spent.view(),
                parts(parts, spent), known.stream().filter(id -> !progresses.known().contains(id)).toList(),
                content.tasks().stream().map(TaskView::id).filter(id -> !known.contains(id)).toList(),
                EarnedValueConventions.of(reportedOn));
    }

    private Figure sum(List<Part> parts, Function<Part, BigDecimal> value) {
        return measurement.isMeasurable() ? Figure.of(Amounts.plain(Amounts.sum(parts.stream().map(value).toList())))
                : Figure.missing(Missing.NOTHING_TO_MEASURE);
    }

    /** In working days of the baseline; once all is done, its time stands still. */
    private EarnedSchedule earnedSchedule() {
        LocalDate start = baseline.baseline().start();
        long periods = baseline.calendar().workingDaysBetween(start, baseline.baseline().finish().plusDays(1));
        if (!measurement.isMeasurable() || periods <= 0) {
            return EarnedSchedule.missing(Missing.NOTHING_TO_MEASURE);
        }
        if (measurement.budget().signum() == 0) {
            return EarnedSchedule.missing(Missing.NO_BUDGET);
        }
        long elapsed = Math.max(0, baseline.calendar().workingDaysBetween(start, lastDayOfWork().plusDays(1)));
        return EarnedSchedule.of(
                period -> measurement.plannedValue(baseline.calendar().plusWorkingDays(start, period).minusDays(1)),
                Math.toIntExact(periods), measurement.earnedValue(on), Math.toIntExact(elapsed));
    }

    private LocalDate lastDayOfWork() {
        List<TaskCopy> still = reading.leaves().stream().filter(task -> !progresses.isGone(task.taskId())).toList();
        List<LocalDate> finishes = still.stream().map(task -> progresses.of(task.taskId()).finish()).filter(Objects::nonNull)
                .toList();
        if (finishes.size() < still.size()) {
            return on;
        }
        LocalDate last = finishes.stream().max(Comparator.naturalOrder()).orElse(on);
        return last.isBefore(on) ? last : on;
    }

    private List<PartView> parts(List<Part> parts, Spent spent) {
        Map<String, Part> byKey = parts.stream().collect(Collectors.toMap(Part::key, Function.identity()));
        Map<WorkReading.Place, BigDecimal> costs = new LinkedHashMap<>();
        for (LineCopy line : baseline.budgetLines()) {
            costs.merge(reading.place(line), spent.ofLine(line.budgetLineId()), BigDecimal::add);
        }
        Map<UUID, String> names = names();
        List<PartView> views = new ArrayList<>();
        for (WorkReading.Place place : reading.places()) {
            Part part = Objects.requireNonNull(byKey.get(place.key()), "each place is a part");
            String name = place.id() == null ? content.plan().name() : names.getOrDefault(place.id(), "");
            views.add(new PartView(place.kind(), place.id(), name,
                    place.kind() == PartView.Kind.TASK && place.id() != null ? reading.method(place.id()) : null,
                    Amounts.plain(part.budget()), percent(part.planned()), percent(part.earned()), part.plannedValue(),
                    part.earnedValue(), spent.isKnown() ? Amounts.plain(costs.getOrDefault(place, BigDecimal.ZERO)) : null));
        }
        return views;
    }

    private Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>();
        for (TaskCopy task : baseline.tasks()) {
            names.put(task.taskId(), task.name());
            names.put(task.stepId(), task.stepName());
        }
        for (StepView step : content.steps()) {
            names.putIfAbsent(step.id(), step.name());
        }
        return names;
    }

    private static BigDecimal percent(BigDecimal fraction) {
        return Amounts.plain(fraction.multiply(HUNDRED).setScale(PERCENT_DIGITS, RoundingMode.HALF_EVEN));
    }
}
