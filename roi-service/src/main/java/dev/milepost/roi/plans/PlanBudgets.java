package dev.milepost.roi.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks plan-service what plans are to cost. A failure over there is a fact to tell, never a failure of ours. */
@ApplicationScoped
public class PlanBudgets {

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10;

    private final PlanClient plans;
    private final FreshBudgets fresh;

    PlanBudgets(@RestClient PlanClient plans, FreshBudgets fresh) {
        this.plans = plans;
        this.fresh = fresh;
    }

    /** Asks, outside of any transaction; the answer stays for the running request. */
    public PlanBudget ask(UUID planId) {
        PlanBudget answer = answer(planId);
        fresh.keep(planId, answer);
        return answer;
    }

    /** What was answered within the running request. */
    public Optional<PlanBudget> asked(UUID planId) {
        return fresh.of(planId);
    }

    private PlanBudget answer(UUID planId) {
        Map<UUID, PlanBudget.Amount> lines = new HashMap<>();
        try {
            String cursor = null;
            for (int page = 0; page < MOST_PAGES; page++) {
                BudgetLines answer = plans.budgetLines(planId, PAGE, cursor);
                answer.items().forEach(line -> lines.put(line.id(),
                        new PlanBudget.Amount(line.name(), line.amount(), line.currency(),
                                line.taskId() == null ? line.stepId() : line.taskId())));
                cursor = answer.nextCursor();
                if (cursor == null) {
                    break;
                }
            }
            return new PlanBudget(Map.copyOf(lines), null);
        } catch (ClientErrorException refused) {
            return PlanBudget.missing(PlanBudget.Missing.NOT_SHOWN);
        } catch (RuntimeException unreachable) {
            return PlanBudget.missing(PlanBudget.Missing.UNREACHABLE);
        }
    }
}
