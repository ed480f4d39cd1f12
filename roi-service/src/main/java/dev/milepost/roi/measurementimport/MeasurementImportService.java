package dev.milepost.roi.measurementimport;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.milepost.kit.organization.DueOrganizations;
import dev.milepost.kit.organization.Organizations;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.page.Pages;
import dev.milepost.kit.problem.ProblemException;
import dev.milepost.kit.reference.Reference;
import dev.milepost.roi.kpi.KpiMeasuring;
import dev.milepost.roi.measurement.MeasurementFormat;
import dev.milepost.roi.measurement.MeasurementLine;
import dev.milepost.roi.measurement.MeasurementService;
import dev.milepost.roi.measurement.Taken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Reads files of measurements while they arrive, a portion in memory and in a transaction at a time, and tells what they have
 * brought at their end. Since a measurement that is there already changes nothing, a file may be sent again after a failure.
 */
@ApplicationScoped
class MeasurementImportService {
    private static final Logger LOG = Logger.getLogger(MeasurementImportService.class);
    private static final String ACTOR = "measurement-imports";
    private static final int ERRORS_AT_ONCE = 1_000;
    private static final int DELETED_AT_ONCE = 20;

    private final MeasurementImportRepository imports;
    private final MeasurementService measurements;
    private final KpiMeasuring kpis;
    private final ImportConfig config;
    private final DueOrganizations due;
    private final Organizations organizations;
    private final Clock clock;

    MeasurementImportService(MeasurementImportRepository imports, MeasurementService measurements, KpiMeasuring kpis,
            ImportConfig config, DueOrganizations due, Organizations organizations, Clock clock) {
        this.imports = imports;
        this.measurements = measurements;
        this.kpis = kpis;
        this.config = config;
        this.due = due;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Transactional
    MeasurementImportView create(Reference kpi, NewMeasurementImport wanted) {
        MeasurementImport made = new MeasurementImport(kpis.find(kpi), wanted, clock.instant(), config.kept());
        imports.persistAndFlush(made);
        return made.view();
    }

    @Transactional
    MeasurementImportView get(UUID id) {
        return imports.get(id).view();
    }

    @Transactional
    Page<MeasurementImportView> list(Reference kpi, PageRequest page) {
        return Pages.of(imports, MeasurementImport::id).where("kpiId = :kpi", "kpi", kpis.find(kpi)).newestFirst().page(page)
                .map(MeasurementImport::view);
    }

    /** Some errors, in order, behind a row; empty at their end. */
    @Transactional
    List<ImportError> errors(UUID id, long behind) {
        imports.get(id);
        return imports.errors(id, behind, ERRORS_AT_ONCE);
    }

    /**
     * Reads the file of an import, outside of any transaction but those of its portions.
     *
     * @throws ProblemException 409 where it is being read or has been, 422 where it can't be read to its end
     */
    MeasurementImportView read(UUID id, InputStream file) {
        MeasurementImport started = QuarkusTransaction.requiringNew().call(() -> start(id));
        try {
            Taken.OfKpi whole = portions(id, started.kpiId(), started.format(), file);
            return QuarkusTransaction.requiringNew().call(() -> complete(id, whole));
        } catch (UncheckedIOException e) {
            String why = why(e.getCause());
            QuarkusTransaction.requiringNew().run(() -> imports.getLocked(id).fail(why, clock.instant()));
            throw ImportProblem.IMPORT_UNREADABLE.because("%s; what was read before stays", why).causedBy(e);
        } catch (RuntimeException e) {
            String why = e instanceof ProblemException problem ? problem.detail() : "Something went wrong on our side";
            QuarkusTransaction.requiringNew().run(() -> imports.getLocked(id).fail(why, clock.instant()));
            throw e;
        }
    }

    private MeasurementImport start(UUID id) {
        MeasurementImport started = imports.getLocked(id);
        started.start(clock.instant());
        imports.clearErrors(id);
        return started;
    }

    private Taken.@Nullable OfKpi portions(UUID id, UUID kpi, MeasurementFormat format, InputStream file) {
        Iterator<MeasurementLine> lines = measurements.open(format, file);
        List<MeasurementLine> portion = new ArrayList<>(MeasurementService.BATCH);
        Taken.OfKpi whole = null;
        while (lines.hasNext()) {
            portion.add(lines.next());
            if (portion.size() == MeasurementService.BATCH || !lines.hasNext()) {
                whole = together(whole, QuarkusTransaction.requiringNew().call(() -> take(id, kpi, portion)));
                portion.clear();
            }
        }
        return whole;
    }

    private Taken take(UUID id, UUID kpi, List<MeasurementLine> portion) {
        Taken taken = kpis.takePortion(kpi, portion);
        MeasurementImport running = imports.getLocked(id);
        imports.addErrors(id, running.rows(), taken.ingestion().rejected());
        running.progress(portion.size(), taken.ingestion(), clock.instant());
        return taken;
    }

    private static Taken.@Nullable OfKpi together(Taken.@Nullable OfKpi whole, Taken taken) {
        if (taken.kpis().isEmpty()) {
            return whole;
        }
        Taken.OfKpi part = taken.kpis().getFirst();
        return whole == null ? part : whole.with(part);
    }

    private MeasurementImportView complete(UUID id, Taken.@Nullable OfKpi whole) {
        if (whole != null) {
            kpis.told(whole);
        }
        MeasurementImport completed = imports.getLocked(id);
        completed.complete(clock.instant());
        return completed.view();
    }

    private static String why(@Nullable Throwable failure) {
        return failure instanceof JsonProcessingException json && json.getLocation() != null
                ? "The file is malformed at line %d, column %d".formatted(json.getLocation().getLineNr(),
                        json.getLocation().getColumnNr())
                : "The file didn't arrive as a whole";
    }

    @Scheduled(identity = "measurement-imports", every = "1h", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void deleteOld() {
        try {
            for (String organization : due.in("measurement_import")) {
                organizations.runAs(organization, ACTOR, this::deleteOwn);
            }
        } catch (SQLException e) {
            LOG.warnf("Old imports can't be looked for, trying again later: %s", e.getMessage());
        }
    }

    private void deleteOwn() {
        int deleted;
        do {
            deleted = QuarkusTransaction.requiringNew().call(() -> imports.deleteOld(clock.instant(), DELETED_AT_ONCE));
        } while (deleted == DELETED_AT_ONCE);
    }
}
