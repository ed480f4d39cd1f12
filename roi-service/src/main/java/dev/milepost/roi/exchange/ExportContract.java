package dev.milepost.roi.exchange;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** Names the tables that can be taken out in the contract. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ExportContract implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        if ("exportTable".equals(operation.getOperationId())) {
            List<String> tables = ExportTable.paths();
            operation.getParameters().stream().filter(parameter -> "table".equals(parameter.getName()))
                    .forEach(parameter -> parameter.setDescription(String.join(", ", tables.subList(0, tables.size() - 1))
                            + " or " + tables.getLast()));
        }
        return operation;
    }
}
