package dev.milepost.plan.budget;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.plan.outline.ExternalIds;
import dev.milepost.plan.outline.ImportOutcome.Counts;
import dev.milepost.plan.outline.ImportReading;
import dev.milepost.plan.outline.PlanService;
import dev.milepost.plan.outline.Taking;
import dev.milepost.plan.part.PlanPart;

/** Takes the budget lines of a file into a plan, together with its outline. What the plan has and the file has not stays. */
@ApplicationScoped
public class BudgetImportService {

    /** How many lines a file can have. */
    public static final int MOST_LINES = 10_000;

    private static final Set<String> FIELDS = Set.of("externalId", "category", "name", "amount", "spread", "date", "from",
            "until", "vendor", "notes");

    private final PlanService plans;
    private final Keeping<BudgetLine, BudgetLineEdit, BudgetLineView> keeping;
    private final ObjectMapper json;

    BudgetImportService(PlanService plans, BudgetLineRepository lines, Keepings keepings, ObjectMapper json) {
        this.plans = plans;
        this.keeping = keepings.of("budget-line", lines);
        this.json = json;
    }

    /**
     * A budget line of a file; found again by its external id, or else by its name and what it is for, the first of several
     * as the first.
     *
     * @param place where it stands in the file, as problems tell it
     * @param step the key of the step that it is for
     * @param task the key of the task that it is for; neither for a line of the whole plan
     */
    public record Line(String place, @Nullable String step, @Nullable String task, ObjectNode fields) {
    }

    private record Known(@Nullable UUID stepId, @Nullable UUID taskId, String name) {
    }

    /** @return how many were made, changed and found as they are; what is wrong is noted */
    @Transactional(Transactional.TxType.MANDATORY)
    public Counts take(UUID planId, List<Line> lines, Map<String, UUID> steps, Map<String, UUID> tasks,
            ImportReading reading) {
        if (lines.isEmpty()) {
            return Counts.NONE;
        }
        if (lines.size() > MOST_LINES) {
            reading.wrong("/budget", "too-many", "accepted are " + MOST_LINES + " lines");
        }
        BudgetFit fit = new BudgetFit(plans.get(Reference.of(planId)).currency(), step -> {
        }, task -> {
        });
        ExternalIds<BudgetLine, BudgetLineEdit, BudgetLineView> ids = new ExternalIds<>(keeping,
                lines.stream().map(Line::fields).toList(), reading);
        Map<Known, Deque<BudgetLine>> present = new HashMap<>();
        keeping.within(PlanPart.PLAN, planId).all().forEach(line -> {
            ids.present(line);
            BudgetLineView view = line.view();
            present.computeIfAbsent(new Known(view.stepId(), view.taskId(), view.name()), key -> new ArrayDeque<>()).add(line);
        });
        Taking<BudgetLine, BudgetLineEdit, BudgetLineView> taking = new Taking<>(keeping, reading);
        for (Line line : lines) {
            UUID step = named(line.step(), steps, line.place() + "/step", reading);
            UUID task = named(line.task(), tasks, line.place() + "/task", reading);
            Deque<BudgetLine> alike = present.getOrDefault(new Known(step, task, line.fields().path("name").asText()),
                    new ArrayDeque<>());
            BudgetLine known = ids.find(line.place(), line.fields()).orElseGet(alike::peek);
            ids.requireFree(line.place(), line.fields(), known);
            alike.remove(known);
            BudgetLineEdit edit = reading.read(BudgetLineEdit.class, line.place(), base(line, known, step, task), line.fields(),
                    FIELDS);
            if (edit != null && fits(fit, edit, line.place(), reading)) {
                taking.take(line.place(), known, edit, () -> new BudgetLine(planId, fit.currency(), edit, keeping.now()));
            }
        }
        return taking.done();
    }

    private ObjectNode base(Line line, @Nullable BudgetLine known, @Nullable UUID step, @Nullable UUID task) {
        ObjectNode base = known == null ? json.createObjectNode().put("spread", usual(line.fields()).name())
                : json.valueToTree(keeping.edit(known));
        base.put("stepId", step == null ? null : step.toString());
        return base.put("taskId", task == null ? null : task.toString());
    }

    private static Spread usual(ObjectNode fields) {
        if (fields.hasNonNull("date")) {
            return Spread.ON_DATE;
        }
        return fields.hasNonNull("from") || fields.hasNonNull("until") ? Spread.EVENLY : Spread.SCHEDULED;
    }

    private static boolean fits(BudgetFit fit, BudgetLineEdit edit, String place, ImportReading reading) {
        try {
            fit.require(edit);
            return true;
        } catch (ProblemException refused) {
            reading.wrong(place, refused);
            return false;
        }
    }

    private static @Nullable UUID named(@Nullable String key, Map<String, UUID> known, String place, ImportReading reading) {
        UUID id = key == null ? null : known.get(key);
        if (key != null && id == null) {
            reading.wrong(place, "unknown-key",
                    "\"" + key + "\" is not there; accepted are the keys of the file and of the plan");
        }
        return id;
    }
}
