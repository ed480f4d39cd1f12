package dev.milepost.roi.simulationrun;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.milepost.roi.businesscase.CaseSimulation;
import dev.milepost.roi.businesscase.CaseValuation;
import dev.milepost.roi.businesscase.InputReading;
import dev.milepost.roi.businesscase.NewCaseSimulation;
import dev.milepost.roi.uncertainty.SimulationView;

/**
 * The case that a run simulates, as it was when the run was started.
 *
 * @param wages keys of the drivers whose numbers only those see who may write
 */
record SimulatedCase(UUID id, int version, Set<String> wages, Basis basis) {

    /**
     * What the figures of the case rest on.
     *
     * @param asOf when the last of the inputs changed or was measured
     * @param readings what was read from elsewhere for it
     * @param complete whether all of that could be read
     */
    record Basis(String scenario, boolean freedTime, Instant asOf, List<InputReading> readings, boolean complete) {

        SimulationView told(SimulationView view) {
            return view.ofCase(scenario, freedTime, asOf);
        }
    }

    static SimulatedCase of(CaseValuation valuation, NewCaseSimulation wanted) {
        return new SimulatedCase(valuation.id(), valuation.version(), valuation.wages(),
                new Basis(CaseSimulation.scenario(wanted), CaseSimulation.isWithFreedTime(wanted), valuation.asOf(),
                        valuation.readings(), valuation.isComplete()));
    }
}
