package dev.milepost.plan.aisystem;

import java.util.List;

/**
 * How an AI system stands in the register.
 *
 * @param status in the register's words, such as PILOT
 * @param missing what its sheet lacks; nothing where it is complete
 * @param deleted whether it is in the register's bin
 */
public record AiSystemStanding(String name, String status, List<String> missing, boolean deleted) {
    private static final String RETIRED = "RETIRED";

    public boolean isComplete() {
        return missing.isEmpty() && !deleted && !isRetired();
    }

    public boolean isRetired() {
        return RETIRED.equals(status);
    }
}
