package dev.milepost.roi.uncertainty;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import dev.milepost.kit.problem.ProblemException;
import dev.milepost.roi.cashflow.Discounting;
import dev.milepost.roi.simulation.Distribution;
import dev.milepost.roi.simulation.RankCorrelation;
import dev.milepost.roi.simulation.Simulation;

/** Makes of a request what is to be simulated: the net present value as a function of the drivers. */
public final class SimulationModel {

    /** What may be drawn in all while a request waits. */
    private static final int MOST_DRAWS = 2_000_000;
    /** What may be drawn in all behind the request: all of it is kept in memory until its ranks are known, 4 bytes each. */
    private static final int MOST_DRAWS_BEHIND = 10_000_000;

    private final NewSimulation wanted;
    private final Map<String, Integer> places = new HashMap<>();

    private SimulationModel(NewSimulation wanted, int mostDraws) {
        this.wanted = wanted;
        for (int i = 0; i < wanted.drivers().size(); i++) {
            String key = wanted.drivers().get(i).key();
            if (places.put(key, i) != null) {
                throw SimulationProblem.DRIVER_TWICE.because("There are two drivers \"%s\"", key)
                        .at("/drivers/" + i + "/key", "duplicate", "must be unique");
            }
        }
        if ((long) wanted.samples() * wanted.drivers().size() > mostDraws) {
            throw SimulationProblem.SIMULATION_TOO_LARGE
                    .because("%d samples of %d drivers are more than %d draws: ask for fewer samples", wanted.samples(),
                            wanted.drivers().size(), mostDraws)
                    .at("/samples", "too-many", "at most " + mostDraws / wanted.drivers().size() + " with these drivers");
        }
    }

    /** @throws ProblemException 422 where the parts of the request don't fit together */
    public static Simulation of(NewSimulation wanted) {
        return of(wanted, MOST_DRAWS);
    }

    /**
     * As {@link #of(NewSimulation)}, for what runs behind the request and so may draw more.
     *
     * @throws ProblemException 422 where the parts of the request don't fit together
     */
    public static Simulation ofLong(NewSimulation wanted) {
        return of(wanted, MOST_DRAWS_BEHIND);
    }

    private static Simulation of(NewSimulation wanted, int mostDraws) {
        SimulationModel model = new SimulationModel(wanted, mostDraws);
        return new Simulation(model.drivers(), model.correlation(), model.netPresentValue(), wanted.samples(), wanted.seed());
    }

    /** The figure with every driver at its mean; not the mean of the figure where drivers are multiplied and go together. */
    static double atMeans(Simulation simulation) {
        return simulation.model().applyAsDouble(simulation.drivers().stream().mapToDouble(Distribution::mean).toArray());
    }

    private List<Distribution> drivers() {
        List<NewSimulation.Driver> drivers = wanted.drivers();
        return IntStream.range(0, drivers.size())
                .mapToObj(i -> drivers.get(i).distribution().distribution("/drivers/" + i + "/distribution")).toList();
    }

    private RankCorrelation correlation() {
        int n = wanted.drivers().size();
        double[][] ranks = new double[n][n];
        for (int i = 0; i < n; i++) {
            ranks[i][i] = 1;
        }
        for (int i = 0; i < wanted.correlations().size(); i++) {
            NewSimulation.Pair pair = wanted.correlations().get(i);
            int first = place(pair.first(), "/correlations/" + i + "/first");
            int second = place(pair.second(), "/correlations/" + i + "/second");
            if (first == second) {
                throw SimulationProblem.CORRELATION_IMPOSSIBLE.because("\"%s\" can't be correlated with itself", pair.first())
                        .at("/correlations/" + i + "/second", "same-driver", "must be another driver");
            }
            ranks[first][second] = pair.rank().doubleValue();
            ranks[second][first] = ranks[first][second];
        }
        return RankCorrelation.of(ranks).orElseThrow(() -> SimulationProblem.CORRELATION_IMPOSSIBLE.because(
                "The correlations contradict each other: where a goes with b and b with c, a can't go against c")
                .at("/correlations", "impossible", "must be possible together"));
    }

    private ToDoubleFunction<double[]> netPresentValue() {
        List<NewSimulation.UncertainFlow> flows = wanted.flows();
        int periods = flows.stream().mapToInt(NewSimulation.UncertainFlow::period).max().orElse(0) + 1;
        BigDecimal growth = BigDecimal.ONE.add(wanted.rateConversion().ratePer(wanted.period(), wanted.discountRate()));
        List<BigDecimal> factors = Discounting.factors(periods, growth, wanted.convention());
        double[] weights = new double[flows.size()];
        int[][] drivers = new int[flows.size()][];
        for (int i = 0; i < weights.length; i++) {
            NewSimulation.UncertainFlow flow = flows.get(i);
            String pointer = "/flows/" + i + "/drivers/";
            weights[i] = flow.amount().multiply(factors.get(flow.period())).doubleValue();
            drivers[i] = new int[flow.drivers().size()];
            for (int j = 0; j < drivers[i].length; j++) {
                drivers[i][j] = place(flow.drivers().get(j), pointer + j);
            }
        }
        return draws -> {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                double flow = weights[i];
                for (int driver : drivers[i]) {
                    flow *= draws[driver];
                }
                sum += flow;
            }
            return sum;
        };
    }

    private int place(String key, String pointer) {
        Integer place = places.get(key);
        if (place == null) {
            throw SimulationProblem.UNKNOWN_DRIVER.because("There is no driver \"%s\"", key).at(pointer, "unknown-driver",
                    "the key of one of the drivers");
        }
        return place;
    }
}
