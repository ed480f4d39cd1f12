package dev.milepost.plan.exchange;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.baseline.BaselineDates;
import dev.milepost.plan.baseline.BaselineService;
import dev.milepost.plan.budget.BudgetImportService;
import dev.milepost.plan.budget.BudgetLineService;
import dev.milepost.plan.calendar.CalendarService;
import dev.milepost.plan.outline.FurtherImport;
import dev.milepost.plan.outline.ImportOutcome;
import dev.milepost.plan.outline.NewPlan;
import dev.milepost.plan.outline.OutlineImport;
import dev.milepost.plan.outline.OutlineImportService;
import dev.milepost.plan.outline.OutlineService;
import dev.milepost.plan.outline.PlanContent;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.PlanView;

/** Plans out as files, and files in as plans. */
@ApplicationScoped
class ExchangeService {

    private final OutlineService outlines;
    private final PlanService plans;
    private final OutlineImportService imports;
    private final BaselineService baselines;
    private final BudgetLineService budgetLines;
    private final BudgetImportService budgets;
    private final CalendarService calendars;
    private final CsvFiles csv;
    private final JsonFiles json;
    private final ProjectFiles projects;

    ExchangeService(OutlineService outlines, PlanService plans, OutlineImportService imports, BaselineService baselines,
            BudgetLineService budgetLines, BudgetImportService budgets, CalendarService calendars, CsvFiles csv, JsonFiles json,
            ProjectFiles projects) {
        this.outlines = outlines;
        this.plans = plans;
        this.imports = imports;
        this.baselines = baselines;
        this.budgetLines = budgetLines;
        this.budgets = budgets;
        this.calendars = calendars;
        this.csv = csv;
        this.json = json;
        this.projects = projects;
    }

    /** A file and what to call it. */
    record Exported(byte[] content, FileFormat format, String name) {
    }

    @Transactional
    Exported export(Reference plan, FileFormat format, boolean forExcel) {
        PlanToWrite whole = whole(plan);
        byte[] file = switch (format) {
            case CSV -> csv.write(whole.content(), forExcel);
            case JSON -> json.write(whole);
            case MSPDI -> projects.write(whole);
        };
        String name = whole.content().plan().name().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return new Exported(file, format, (name.isEmpty() ? "plan" : name) + "." + format.extension());
    }

    /** What a file of the plan lacks. */
    @Transactional
    ExportReport report(Reference plan, FileFormat format) {
        PlanToWrite whole = whole(plan);
        return ExportReport.of(whole, format, format == FileFormat.MSPDI
                ? baselines.oldest(whole.content().plan().id(), ProjectBaselines.MOST)
                : List.of());
    }

    private PlanToWrite whole(Reference plan) {
        PlanContent content = outlines.read(plan);
        UUID planId = content.plan().id();
        return PlanToWrite.of(content, calendars.names(PlanToWrite.calendarIds(content)), budgetLines.all(planId),
                baselines.count(planId));
    }

    @Transactional
    ImportReport take(Reference plan, FileFormat format, byte[] file) {
        plans.idOfOpen(plan);
        ReadFile read = read(format, file);
        return report(format, imports.take(plan, read.content(), budget(read)), read);
    }

    /** What a new plan is where the file doesn't say, or shall be whatever it says. */
    record Wanted(@Nullable String name, @Nullable String startDate, @Nullable String currency) {
    }

    @Transactional
    ImportReport create(FileFormat format, byte[] file, Wanted wanted) {
        ReadFile read = read(format, file);
        OutlineImport content = read.content();
        ObjectNode plan = content.plan() == null ? JsonNodeFactory.instance.objectNode() : content.plan().deepCopy();
        override(plan, "name", wanted.name());
        override(plan, "startDate", wanted.startDate());
        override(plan, "currency", wanted.currency());
        requireAll(plan);
        PlanView made = plans.create(new NewPlan(null, plan.path("name").asText(), null, null, date(plan), null,
                plan.path("currency").asText(), null, null, null, null));
        return report(format, imports.take(Reference.of(made.id()), new OutlineImport(plan, content.calendars(),
                content.goals(), content.steps(), content.tasks(), content.links(), content.wrong()), budget(read)), read);
    }

    private FurtherImport budget(ReadFile read) {
        return (planId, steps, tasks, reading) -> budgets.take(planId, read.budget(), steps, tasks, reading);
    }

    private ImportReport report(FileFormat format, ImportOutcome outcome, ReadFile read) {
        List<BaselineDates> brought = read.baselines().stream().map(one -> {
            Map<UUID, BaselineDates.Dated> dates = new HashMap<>();
            one.tasks().forEach((key, dated) -> {
                UUID task = outcome.taskIds().get(key);
                if (task != null) {
                    dates.put(task, dated);
                }
            });
            Map<UUID, BigDecimal> stepCosts = new HashMap<>();
            one.stepCosts().forEach((key, cost) -> {
                UUID step = outcome.stepIds().get(key);
                if (step != null) {
                    stepCosts.put(step, cost);
                }
            });
            return new BaselineDates(one.name(), dates, stepCosts, null);
        }).toList();
        int made = brought.isEmpty() ? 0 : baselines.bring(outcome.planId(), brought);
        return ImportReport.of(format, outcome, made, read.notTaken());
    }

    private ReadFile read(FileFormat format, byte[] file) {
        return switch (format) {
            case CSV -> csv.read(file);
            case JSON -> json.read(file);
            case MSPDI -> projects.read(file);
        };
    }

    private static void override(ObjectNode plan, String field, @Nullable String value) {
        if (value != null) {
            plan.put(field, value);
        }
    }

    private static void requireAll(ObjectNode plan) {
        List<FieldError> missing = new ArrayList<>();
        for (String field : List.of("name", "startDate", "currency")) {
            if (!plan.path(field).isTextual() || plan.path(field).textValue().isBlank()) {
                missing.add(new FieldError("?" + field, "missing", "is needed, because the file does not say it"));
            }
        }
        if (!missing.isEmpty()) {
            throw KitProblem.VALIDATION_FAILED.because(
                    "A new plan needs a name, a startDate and a currency: send as parameters what the file does not say")
                    .at(missing);
        }
        if (!plan.path("currency").textValue().matches("[A-Z]{3}") || plan.path("name").textValue().length() > 200) {
            throw KitProblem.VALIDATION_FAILED
                    .because("The currency must be three capital letters of ISO 4217, the name at most 200 characters long")
                    .at("?currency", "wrong-value", "three capital letters of ISO 4217")
                    .at("?name", "too-long", "at most 200 characters");
        }
    }

    private static LocalDate date(ObjectNode plan) {
        try {
            return LocalDate.parse(plan.path("startDate").textValue());
        } catch (DateTimeException e) {
            throw KitProblem.VALIDATION_FAILED.because("The startDate must be a date of the calendar written YYYY-MM-DD")
                    .at("?startDate", "wrong-value", "a date of the calendar written YYYY-MM-DD").causedBy(e);
        }
    }
}
