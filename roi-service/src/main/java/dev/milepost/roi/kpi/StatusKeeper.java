package dev.milepost.roi.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import dev.milepost.kit.event.Outbox;
import dev.milepost.roi.money.Rounding;

/** Judges KPIs, keeps how they stood when they were last looked at, and tells others when that changes. */
@ApplicationScoped
class StatusKeeper {
    private final KpiRepository kpis;
    private final Standings standings;
    private final Outbox outbox;
    private final Clock clock;

    StatusKeeper(KpiRepository kpis, Standings standings, Outbox outbox, Clock clock) {
        this.kpis = kpis;
        this.standings = standings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** How a KPI stands, and what that was judged by. */
    record Judged(Kpi kpi, LocalDate on, Standing standing, Judgement judgement) {
    }

    /** @param on null for today, where each KPI is measured */
    List<Judged> judge(Collection<Kpi> wanted, @Nullable LocalDate on) {
        return judge(wanted, on, null);
    }

    /**
     * @param on null for the day of {@code asOf}, or today, where each KPI is measured
     * @param asOf what was known then; null for what is known now
     */
    List<Judged> judge(Collection<Kpi> wanted, @Nullable LocalDate on, @Nullable Instant asOf) {
        return judge(wanted, on, asOf, false);
    }

    /** The same of one KPI, with the value before. */
    Judged judgeWithPrevious(Kpi kpi, @Nullable LocalDate on, @Nullable Instant asOf) {
        return judge(List.of(kpi), on, asOf, true).getFirst();
    }

    private List<Judged> judge(Collection<Kpi> wanted, @Nullable LocalDate on, @Nullable Instant asOf, boolean previous) {
        Map<LocalDate, List<Kpi>> byDay = wanted.stream()
                .collect(Collectors.groupingBy(kpi -> on == null ? day(kpi, asOf) : on));
        Map<UUID, Judged> judged = new HashMap<>();
        byDay.forEach((day, kpisOfDay) -> {
            Map<UUID, Standing> found = standings.on(day, kpisOfDay, asOf, previous);
            kpisOfDay.forEach(kpi -> judged.put(kpi.id(), judge(kpi, Objects.requireNonNull(found.get(kpi.id())), day)));
        });
        return wanted.stream().map(kpi -> Objects.requireNonNull(judged.get(kpi.id()))).toList();
    }

    private static Judged judge(Kpi kpi, Standing standing, LocalDate day) {
        Judgement judgement = Judgement.of(kpi.goal(), kpi.interval(), standing.reading(kpi.zone()), day);
        return new Judged(kpi, day, standing, standing.isOnlyRunning() ? judgement.because(
                "All that was measured until %s is of a %s that isn't over yet".formatted(day,
                        kpi.stretch().name().toLowerCase(Locale.ROOT)))
                : judgement);
    }

    /** Keeps how KPIs stand today, and tells of those that stand differently than before. */
    List<Judged> tell(Collection<Kpi> changed) {
        List<Judged> judged = judge(changed, null);
        judged.forEach(one -> tell(one, false));
        return judged;
    }

    /** Tells how a KPI stands today, even if it stands as before. */
    void tellAlways(Kpi kpi) {
        judge(List.of(kpi), null).forEach(one -> tell(one, true));
    }

    private void tell(Judged judged, boolean always) {
        Kpi kpi = judged.kpi();
        KpiStatus status = judged.judgement().status();
        boolean changed = status != kpi.lastStatus();
        boolean fresh = kpi.isSeenFresh(status);
        if (changed || fresh != kpi.wasSeenFresh()) {
            kpis.keepStatus(kpi.id(), status, fresh);
        }
        if (changed || always) {
            publish(kpi, status, judged.standing().value().map(Rounding::rate).orElse(null), false);
        }
    }

    void publish(Kpi kpi, KpiStatus status, @Nullable BigDecimal value, boolean deleted) {
        outbox.publish(KpiStatusChanged.TYPE, kpi.id(),
                new KpiStatusChanged(kpi.id(), kpi.planId(), status, today(kpi), deleted, kpi.key(), value));
    }

    LocalDate today(Kpi kpi) {
        return day(kpi, null);
    }

    private LocalDate day(Kpi kpi, @Nullable Instant asOf) {
        return LocalDate.ofInstant(asOf == null ? clock.instant() : asOf, kpi.zone());
    }
}
