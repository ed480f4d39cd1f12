package dev.milepost.roi.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.milepost.roi.plans.PlanProgress.Missing;

/** Asks plan-service how far plans are. A failure over there is a fact to tell, never a failure of ours. */
@ApplicationScoped
public class PlanProgresses {
    private final PlanClient plans;

    PlanProgresses(@RestClient PlanClient plans) {
        this.plans = plans;
    }

    /**
     * Asks, outside of any transaction, since plan-service asks here in turn what was spent.
     *
     * @param on at the end of this day
     */
    public PlanProgress ask(UUID planId, LocalDate on) {
        try {
            Map<UUID, BigDecimal> done = new HashMap<>();
            BigDecimal ofPlan = null;
            for (EarnedValue.Part part : plans.earnedValue(planId, on).parts()) {
                if (part.id() == null) {
                    ofPlan = part.percentDone();
                } else {
                    done.put(part.id(), part.percentDone());
                }
            }
            return new PlanProgress(Map.copyOf(done), ofPlan, null);
        } catch (ClientErrorException refused) {
            return PlanProgress.missing(refused.getResponse().getStatus() == Response.Status.CONFLICT.getStatusCode()
                    ? Missing.NO_BASELINE
                    : Missing.PLAN_NOT_SHOWN);
        } catch (RuntimeException unreachable) {
            return PlanProgress.missing(Missing.PLAN_UNREACHABLE);
        }
    }
}
