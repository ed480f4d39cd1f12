package dev.milepost.roi.businesscase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.milepost.roi.projection.LineKind;

/**
 * A case loses benefits, or the KPIs that they are measured by. Told within the service, in the transaction of the change:
 * whoever needs them throws a problem.
 *
 * @param benefits their names by the ids of their lines
 */
public record CaseLinesGone(UUID businessCaseId, Map<UUID, String> benefits) {

    /** Empty where every benefit stays, measured as it was. */
    static Optional<CaseLinesGone> of(UUID businessCaseId, List<LineInput> before, List<LineInput> after) {
        Map<UUID, LineInput> left = after.stream().filter(line -> line.id() != null && line.kind() == LineKind.BENEFIT)
                .collect(Collectors.toMap(line -> Objects.requireNonNull(line.id()), Function.identity()));
        Map<UUID, String> gone = before.stream().filter(line -> line.kind() == LineKind.BENEFIT)
                .filter(line -> !isKept(line, left))
                .collect(Collectors.toMap(line -> Objects.requireNonNull(line.id()), LineInput::name));
        return gone.isEmpty() ? Optional.empty() : Optional.of(new CaseLinesGone(businessCaseId, gone));
    }

    private static boolean isKept(LineInput line, Map<UUID, LineInput> left) {
        LineInput now = left.get(Objects.requireNonNull(line.id()));
        LineMeasure measured = line.measuredBy();
        LineMeasure measuredNow = now == null ? null : now.measuredBy();
        return now != null
                && (measured == null || measuredNow != null && measured.kpi().equals(measuredNow.kpi()));
    }
}
