package dev.milepost.plan.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.document.Clean;
import dev.milepost.plan.budget.DatedLine;
import dev.milepost.plan.document.DocumentPage.Figure;
import dev.milepost.plan.document.DocumentPage.Missable;
import dev.milepost.plan.finance.FinanceView;
import dev.milepost.plan.outline.GoalView;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.StepView;
import dev.milepost.plan.outline.TaskKind;
import dev.milepost.plan.outline.TaskStatus;
import dev.milepost.plan.outline.TaskView;
import dev.milepost.plan.people.StakeholderConcerns;
import dev.milepost.plan.readiness.ReadinessView;
import dev.milepost.plan.request.Unavailable;
import dev.milepost.plan.risk.RiskView;
import dev.milepost.plan.schedule.Schedule;
import dev.milepost.plan.schedule.ScheduledActivity;

/** Says everything of one plan in one language. */
final class PageMaking {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final PlanContent content;
    private final Schedule schedule;
    private final Words words;
    private final Map<String, ScheduledActivity> dates;
    private final List<TaskView> tasks;

    PageMaking(PlanContent content, Schedule schedule, Words words) {
        this.content = content;
        this.schedule = schedule;
        this.words = words;
        this.dates = schedule.activities().stream().collect(Collectors.toMap(ScheduledActivity::key, Function.identity()));
        this.tasks = content.tasks().stream().filter(task -> task.status() != TaskStatus.CANCELLED).toList();
    }

    DocumentPage page(@Nullable String logo, LocalDate today, DocumentPage.Rollout rollout, List<RiskView> open,
            List<DatedLine> budget,
            List<StakeholderConcerns> involved, ReadinessView readiness, FinanceView finance) {
        return new DocumentPage(Clean.plain(content.plan().name()), Clean.text(content.plan().description()), logo,
                words.of("status", content.plan().status()), words.date(today), figures(readiness, finance), goals(),
                readiness(readiness), Timeline.of(content, schedule, words), steps(), milestones(), rollout,
                budget(budget), total(budget), finance(finance), risks(open), people(), stakeholders(involved));
    }

    private List<Figure> figures(ReadinessView readiness, FinanceView finance) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.date(schedule.start()), words.of("start")));
        figures.add(new Figure(words.date(schedule.finish()), words.of("finish")));
        figures.add(new Figure(done(tasks), words.of("done")));
        if (readiness.score() != null) {
            figures.add(new Figure(words.number(readiness.score(), 0) + " / 100",
                    words.of(isIndicative(readiness) ? "readinessIndicative" : "readiness")));
        }
        if (finance.npv() != null) {
            figures.add(new Figure(words.money(finance.npv(), finance.currency()), words.of("npv")));
        }
        return figures;
    }

    /** By duration, as on the overview. */
    private String done(List<TaskView> among) {
        BigDecimal all = among.stream().map(TaskView::durationDays).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            return "–";
        }
        BigDecimal done = among.stream().map(task -> task.durationDays().multiply(BigDecimal.valueOf(task.percentDone())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return words.number(done.divide(all, 0, RoundingMode.HALF_UP).min(ALL), 0) + " %";
    }

    private List<DocumentPage.Goal> goals() {
        return content.plan().goals().stream().map(this::goal).toList();
    }

    private DocumentPage.Goal goal(GoalView goal) {
        return new DocumentPage.Goal(Clean.text(goal.name()), Clean.text(goal.description()),
                words.of("benefit", goal.benefitType()), Clean.text(goal.strategy()),
                goal.kpiKeys().isEmpty() ? words.of("noKpi") : Clean.text(String.join(", ", goal.kpiKeys())));
    }

    private Missable readiness(ReadinessView view) {
        if (!view.available()) {
            ReadinessView.LastKnown known = view.lastKnown();
            return missing("readiness", view.reasonCode(), known == null ? null
                    : words.with(known.indicative() ? "lastKnown.readinessIndicative" : "lastKnown.readiness",
                            words.number(known.score(), 0),
                            words.date(LocalDate.ofInstant(known.at(), ZoneOffset.UTC))));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(
                new Figure(words.number(view.score(), 1) + " / 100", words.of(isIndicative(view) ? "indication" : "score")));
        if (!isIndicative(view)) {
            figures.add(new Figure(view.level() == null ? "–" : view.level().toString(), words.of("level")));
        } else if (view.low() != null && view.high() != null) {
            figures.add(new Figure(words.number(view.low(), 0) + " – " + words.number(view.high(), 0) + " / 100",
                    words.of("wholeBounds")));
        }
        figures.add(new Figure(view.completedAt() == null ? "–"
                : words.date(LocalDate.ofInstant(view.completedAt(), ZoneOffset.UTC)), words.of("assessedOn")));
        return new Missable(figures, null);
    }

    private static boolean isIndicative(ReadinessView view) {
        return Boolean.TRUE.equals(view.indicative());
    }

    private Missable finance(FinanceView view) {
        if (!view.available()) {
            FinanceView.LastKnown known = view.lastKnown();
            return missing("finance", view.reasonCode(),
                    known == null || known.npv() == null ? null
                            : words.with("lastKnown.finance", words.money(known.npv(), known.currency()),
                                    words.date(LocalDate.ofInstant(known.at(), ZoneOffset.UTC))));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.money(view.npv(), view.currency()), words.of("npv")));
        figures.add(new Figure(words.percent(view.roi(), 0), words.of("roi")));
        figures.add(new Figure(words.number(view.paybackMonths(), 1), words.of("payback")));
        return new Missable(figures, null);
    }

    private Missable missing(String what, @Nullable Unavailable reason, @Nullable String lastKnown) {
        String sentence = words.of("missing." + what + "." + (reason == null ? Unavailable.UNREACHABLE : reason).name());
        return new Missable(List.of(), lastKnown == null ? sentence : sentence + " " + lastKnown);
    }

    private List<DocumentPage.Step> steps() {
        Map<UUID, List<TaskView>> tasksOf = tasks.stream().collect(Collectors.groupingBy(TaskView::stepId));
        List<DocumentPage.Step> steps = new ArrayList<>();
        for (StepView step : content.steps()) {
            List<TaskView> own = tasksOf.getOrDefault(step.id(), List.of());
            List<ScheduledActivity> scheduled = own.stream().map(task -> dates.get(task.id().toString()))
                    .filter(java.util.Objects::nonNull).toList();
            steps.add(new DocumentPage.Step(steps.size() + 1, Clean.text(step.name()), Clean.text(step.description()),
                    words.date(scheduled.stream().map(ScheduledActivity::earlyStart).min(LocalDate::compareTo).orElse(null)),
                    words.date(scheduled.stream().map(ScheduledActivity::earlyFinish).max(LocalDate::compareTo).orElse(null)),
                    done(own)));
        }
        return steps;
    }

    private List<DocumentPage.Milestone> milestones() {
        Map<UUID, String> stepNames = content.steps().stream().collect(Collectors.toMap(StepView::id, StepView::name));
        record Dated(TaskView task, LocalDate date) {
        }
        return tasks.stream().filter(task -> task.kind() == TaskKind.MILESTONE)
                .flatMap(task -> java.util.Optional.ofNullable(dates.get(task.id().toString()))
                        .map(scheduled -> new Dated(task, scheduled.earlyFinish())).stream())
                .sorted(Comparator.comparing(Dated::date))
                .map(one -> new DocumentPage.Milestone(Clean.text(one.task().name()),
                        Clean.text(stepNames.getOrDefault(one.task().stepId(), "")), words.date(one.date()),
                        words.of(one.task().status() == TaskStatus.DONE ? "reached" : "open")))
                .toList();
    }

    private List<DocumentPage.Risk> risks(List<RiskView> open) {
        return open.stream()
                .sorted(Comparator.comparingInt(RiskView::score).reversed().thenComparing(RiskView::id))
                .map(risk -> new DocumentPage.Risk(Clean.text(risk.title()),
                        risk.kind() == null ? words.of("challenge", risk.challenge()) : Clean.text(risk.kind()),
                        words.of("rating", risk.rating()), "rated-" + risk.rating().name().toLowerCase(Locale.ROOT),
                        risk.likelihood() + " × " + risk.impact(), Clean.text(risk.mitigation()), Clean.text(risk.owner())))
                .toList();
    }

    private List<List<String>> budget(List<DatedLine> lines) {
        return lines.stream()
                .map(dated -> List.of(Clean.text(dated.line().name()), words.of("category", dated.line().category()),
                        dates(dated), words.exactMoney(dated.line().amount(), content.plan().currency())))
                .toList();
    }

    private String dates(DatedLine dated) {
        LocalDate from = dated.from();
        LocalDate until = dated.until();
        return from == null || until == null ? "–"
                : from.equals(until) ? words.date(from) : words.date(from) + " – " + words.date(until);
    }

    private String total(List<DatedLine> lines) {
        return words.exactMoney(lines.stream().map(dated -> dated.line().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                content.plan().currency());
    }

    private List<List<String>> stakeholders(List<StakeholderConcerns> involved) {
        return involved.stream().map(one -> List.of(Clean.text(one.stakeholder().name()),
                one.stakeholder().role() == null ? words.of("kind", one.stakeholder().kind())
                        : Clean.text(one.stakeholder().role()),
                one.stakeholder().influence() + " / 5", Integer.toString(one.openConcerns()))).toList();
    }

    private List<DocumentPage.Person> people() {
        Map<String, List<TaskView>> byName = new TreeMap<>();
        tasks.stream().filter(task -> task.assignee() != null || !task.furtherAssignees().isEmpty())
                .forEach(task -> task.people()
                        .forEach(name -> byName.computeIfAbsent(name, one -> new ArrayList<>()).add(task)));
        return byName.entrySet().stream().map(person -> {
            BigDecimal effort = person.getValue().stream().map(TaskView::effortOfEach).filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            long open = person.getValue().stream().filter(task -> task.status() != TaskStatus.DONE).count();
            return new DocumentPage.Person(Clean.text(person.getKey()), Integer.toString(person.getValue().size()),
                    Long.toString(open), effort.signum() == 0 ? "–" : words.number(effort, 1));
        }).toList();
    }
}
