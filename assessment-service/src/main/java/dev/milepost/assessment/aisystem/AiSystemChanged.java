package dev.milepost.assessment.aisystem;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The event {@code ai-system.changed}.
 *
 * @param missing what its sheet lacks; nothing where it is complete
 */
record AiSystemChanged(UUID aiSystemId, @Nullable UUID planId, String name, AiSystemStatus status, List<String> missing,
        boolean deleted) {
    static final String TYPE = "ai-system.changed";

    static AiSystemChanged of(AiSystemView system, boolean deleted) {
        return new AiSystemChanged(system.id(), system.planId(), system.name(), system.status(), system.missing(), deleted);
    }
}
