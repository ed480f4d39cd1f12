package dev.milepost.plan.outline;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import dev.milepost.plan.request.BinFilter;
import dev.milepost.plan.request.Choices;
import dev.milepost.plan.schedule.DependencyType;

/** Which dependencies a list shows. */
public class DependencyFilter extends BinFilter {

    @QueryParam("taskId")
    @Parameter(description = "Only those of one task, at either end")
    @Nullable
    UUID taskId;

    @QueryParam("type")
    @Parameter(description = "One or several of FS, SS, FF, SF, separated by commas or repeated")
    @Nullable
    List<String> type;

    Set<DependencyType> types() {
        return Choices.of(DependencyType.class, "type", type);
    }
}
