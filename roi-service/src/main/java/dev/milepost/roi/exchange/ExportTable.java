package dev.milepost.roi.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import dev.milepost.kit.problem.KitProblem;
import dev.milepost.kit.problem.ProblemException;

/** The tables that can be taken out, with their columns in their order. What is in the bin stays there. */
enum ExportTable {
    BUSINESS_CASES("business_case", "deleted_at is null", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("version"), Column.of("externalId"),
                    Column.of("name"), Column.of("description"), Column.of("planId"), Column.of("primary", "is_primary"),
                    Column.of("currency"), Column.of("discountRate"),
                    Column.of("period"), Column.of("convention"), Column.of("rateConversion"), Column.of("financeRate"),
                    Column.of("reinvestRate"), Column.of("startDate"),
                    Column.of("periods"), Column.of("npv"), Column.of("npvWithoutFreedTime"), Column.of("npvLow"),
                    Column.of("npvLowSource"), Column.of("roi"),
                    Column.of("paybackMonths"), Column.of("approvedVersion"), Column.of("drivers"), Column.of("scenarios"),
                    Column.of("funding"), Column.at("createdAt"),
                    Column.at("updatedAt", "changed_at"))),
    BUSINESS_CASE_LINES("business_case_line", "case_id in (select id from business_case c where c.organization_id = "
            + "current_setting('milepost.organization') and c.deleted_at is null)", List.of(Key.ID),
            List.of(Column.of("id"),
                    Column.of("businessCaseId", "case_id"), Column.of("position"), Column.of("key", "line_key"),
                    Column.of("kind"), Column.of("name"),
                    Column.of("category"), Column.of("benefitType"), Column.of("benefitKind"), Column.of("timeUse"),
                    Column.of("amounts"), Column.of("amount"),
                    Column.of("timing"), Column.of("firstPeriod"), Column.of("lastPeriod"), Column.of("growth"),
                    Column.of("ramp"), Column.of("riskAdjustment"),
                    Column.of("drivers"), Column.of("budgetLineIds"), Column.of("measuredKpi"), Column.of("valuePerUnit"))),
    BUSINESS_CASE_VERSIONS("business_case_version", "true", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("businessCaseId", "case_id"),
                    Column.of("number"), Column.of("status"), Column.of("hash"), Column.of("npv"), Column.of("note"),
                    Column.of("submittedBy"), Column.of("submittedByName"),
                    Column.at("submittedAt"), Column.of("decidedBy"), Column.of("decidedByName"), Column.at("decidedAt"),
                    Column.of("decisionNote"))),
    LEDGER_ENTRIES("ledger_entry", "true", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("externalId"), Column.of("planId"),
                    Column.of("businessCaseId"), Column.of("lineId"), Column.of("budgetLineId"),
                    Column.of("date", "entry_date"), Column.of("postedIn"), Column.of("amount"),
                    Column.of("tax"), Column.of("currency"), Column.of("kind"), Column.of("category"), Column.of("voucher"),
                    Column.of("costCentre"), Column.of("supplier"),
                    Column.of("description"), Column.of("source"), Column.of("reversalOf"), Column.of("reason"),
                    Column.at("createdAt"))),
    LEDGER_PERIODS("ledger_period", "true", List.of(Key.ID),
            List.of(Column.of("period", "month"), Column.of("status", "case when closed then 'CLOSED' else 'OPEN' end"),
                    Column.of("reason"), Column.at("updatedAt", "changed_at"))),
    COST_RULES("cost_rule", "deleted_at is null", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("version"), Column.of("externalId"), Column.of("name"), Column.of("position"),
                    Column.of("service"), Column.of("provider"), Column.of("billingAccountId"), Column.of("subAccountId"),
                    Column.of("chargeCategory"), Column.of("tagKey"), Column.of("tagValue"), Column.of("planId"),
                    Column.of("businessCaseId"), Column.of("lineId"), Column.of("budgetLineId"), Column.of("costCentre"),
                    Column.of("costCentreTag"), Column.of("category"), Column.of("kind"), Column.at("createdAt"),
                    Column.at("updatedAt"))),
    BENEFIT_CLAIMS("benefit_claim", "deleted_at is null", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("version"), Column.of("externalId"), Column.of("planId"),
                    Column.of("businessCaseId"), Column.of("lineId"), Column.of("kpiId"), Column.of("firstMonth"),
                    Column.of("lastMonth"), Column.of("share"), Column.of("amountPerMonth"), Column.of("note"),
                    Column.of("claimedByName"), Column.of("confirmedUntil"), Column.of("confirmationReason"),
                    Column.of("confirmedByName"), Column.at("confirmedAt"), Column.at("createdAt"),
                    Column.at("updatedAt"))),
    BENEFIT_SHARES("benefit_share", "true", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("claimId"), Column.of("month"), Column.of("share"))),
    KPIS("kpi", "deleted_at is null", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("version"), Column.of("key"), Column.of("name"),
                    Column.of("description"), Column.of("unit"), Column.of("kind"), Column.of("direction"),
                    Column.of("aggregation"), Column.of("dimensionAggregation"), Column.of("sourcePriority"), Column.of("zone"),
                    Column.of("interval", "measured_every"),
                    Column.of("missing",
                            "json_strip_nulls(json_build_object('policy', missing_policy, 'maxAgeDays', missing_max_age_days))"),
                    Column.of("formula"), Column.of("planId"), Column.of("goalId"), Column.of("parentId"),
                    Column.of("benefitType"), Column.of("owner"), Column.of("retentionDays"), Column.of("baselineValue"),
                    Column.of("baselineOn"), Column.of("targets"), Column.of("thresholds"), Column.of("status"),
                    Column.at("createdAt"), Column.at("updatedAt", "changed_at"))),
    KPI_TARGETS(
            """
                    (select k.organization_id, k.id as kpi_id, t.position, t.target
                     from kpi k, jsonb_array_elements(k.targets) with ordinality as t(target, position) where k.deleted_at is null) of_kpi""",
            "true", List.of(new Key("kpi_id", "uuid"), new Key("position", "bigint")),
            List.of(Column.of("kpiId"), Column.of("position"), Column.of("value", "target -> 'value'"),
                    Column.of("low", "target -> 'low'"), Column.of("high", "target -> 'high'"),
                    Column.of("by", "target ->> 'by'"), Column.of("warningLow", "target -> 'warningLow'"),
                    Column.of("warningHigh", "target -> 'warningHigh'"))),
    CONTROL_CHART_BASELINES("kpi_chart_baseline", "kpi_id in (select id from kpi k where k.organization_id = "
            + "current_setting('milepost.organization') and k.deleted_at is null)", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("version"), Column.of("kpiId"), Column.of("bucket"),
                    Column.at("from", "begin_at"), Column.at("to", "until_at"), Column.of("points"), Column.of("centre"),
                    Column.of("averageMovingRange"), Column.of("reason"), Column.of("setBy"), Column.of("setByName"),
                    Column.at("setAt"), Column.at("fixedAt"), Column.at("supersededAt"))),
    MEASUREMENTS("measurement", "true",
            List.of(new Key("kpi_id", "uuid"), new Key("at", "timestamptz"), new Key("source", "text"),
                    new Key("dimensions_hash", "uuid")),
            List.of(Column.of("kpiId"), Column.at("at", "at"), Column.of("source"), Column.of("dimensions"),
                    Column.ofKind("value", "value", "<> 'RATIO'"), Column.ofKind("numerator", "value", "= 'RATIO'"),
                    Column.ofKind("denominator", "weight", "= 'RATIO'"), Column.ofKind("weight", "weight", "= 'MEAN'"),
                    Column.of("revision"), Column.at("recordedAt"))),
    MEASUREMENT_REVISIONS("measurement_revision measurement", "true",
            List.of(new Key("kpi_id", "uuid"), new Key("at", "timestamptz"), new Key("source", "text"),
                    new Key("dimensions_hash", "uuid"), new Key("superseded_at", "timestamptz")),
            List.of(Column.of("kpiId"), Column.at("at", "at"), Column.of("source"),
                    Column.of("dimensions", """
                            (select m.dimensions from measurement m where m.organization_id = measurement.organization_id
                             and m.kpi_id = measurement.kpi_id and m.at = measurement.at and m.source = measurement.source
                             and m.dimensions_hash = measurement.dimensions_hash)"""),
                    Column.ofKind("value", "value", "<> 'RATIO'"), Column.ofKind("numerator", "value", "= 'RATIO'"),
                    Column.ofKind("denominator", "weight", "= 'RATIO'"), Column.ofKind("weight", "weight", "= 'MEAN'"),
                    Column.of("revision"), Column.at("recordedAt"), Column.at("supersededAt"))),
    MEASUREMENT_IMPORTS("measurement_import", "true", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("kpiId"), Column.of("format"), Column.of("fileName"), Column.of("state"),
                    Column.of("rows", "read_rows"), Column.of("accepted"), Column.of("updated"), Column.of("unchanged"),
                    Column.of("rejected"), Column.of("failure"), Column.at("createdAt"), Column.at("startedAt"),
                    Column.at("finishedAt"))),
    ALERTS("alert", "true", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("version"), Column.of("kpiId"), Column.of("planId"), Column.of("kind"),
                    Column.of("rule"), Column.of("meaning"), Column.of("message"), Column.of("value"), Column.at("at", "at"),
                    Column.of("state"), Column.at("openedAt"), Column.at("toldAt"), Column.at("closedAt"),
                    Column.of("closedBy"), Column.of("closedByName"), Column.of("closeReason"), Column.at("endedAt"))),
    QUIET_HOURS("quiet_hours", "true", List.of(Key.ID),
            List.of(Column.of("version"), Column.of("zone"), Column.of("from", "to_char(quiet_from, 'HH24:MI:SS')"),
                    Column.of("to", "to_char(quiet_to, 'HH24:MI:SS')"), Column.of("days"),
                    Column.at("updatedAt", "changed_at"))),
    CURRENCY_RATES("currency_rate", "deleted_at is null", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("version"), Column.of("externalId"),
                    Column.of("base"), Column.of("quote"), Column.of("on", "on_date"), Column.of("rate"), Column.of("source"),
                    Column.at("createdAt"), Column.at("updatedAt"))),
    ROI_REVIEWS("roi_review", "deleted_at is null", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("version"), Column.of("externalId"),
                    Column.of("planId"), Column.of("businessCaseId"), Column.of("heldOn"), Column.of("conclusion"),
                    Column.of("notes"), Column.of("participants"),
                    Column.at("createdAt"), Column.at("updatedAt"))),
    SIMULATION_RUNS("simulation_run", "true", List.of(Key.ID),
            List.of(Column.of("id"), Column.of("state"), Column.of("samples"), Column.of("drawn"), Column.of("result"),
                    Column.of("failure"), Column.at("createdAt"), Column.at("startedAt"), Column.at("finishedAt")));

    private static final Set<String> WITH_WAGES = Set.of("drivers", "scenarios");

    private final String table;
    private final String condition;
    private final List<Key> keys;
    private final List<Column> columns;

    ExportTable(String table, String condition, List<Key> keys, List<Column> columns) {
        this.table = table;
        this.condition = condition;
        this.keys = keys;
        this.columns = columns;
    }

    /** A column that rows are walked along, with its type in the database. */
    record Key(String column, String type) {
        static final Key ID = new Key("id", "uuid");
    }

    /** A column under its name in the API, with what stands for it in a query. */
    record Column(String name, String sql) {

        static Column of(String name) {
            return of(name, name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        }

        static Column of(String name, String column) {
            return new Column(name, column);
        }

        /** Only of measurements of KPIs of that kind: a ratio's value and weight are sent under other names. */
        static Column ofKind(String name, String column, String kind) {
            return new Column(name, """
                    case when (select k.kind from kpi k where k.organization_id = measurement.organization_id
                     and k.id = measurement.kpi_id) %s then %s end""".formatted(kind, column));
        }

        static Column at(String name) {
            return at(name, of(name).sql());
        }

        /** An instant in UTC, as the API writes it. */
        static Column at(String name, String column) {
            return new Column(name, "to_char(" + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')");
        }
    }

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String table() {
        return table;
    }

    String condition() {
        return condition;
    }

    List<Key> keys() {
        return keys;
    }

    /** @param wagesToo whether also those in which there may be wage rates */
    List<Column> columns(boolean wagesToo) {
        return columns.stream().filter(column -> wagesToo || this != BUSINESS_CASES || !WITH_WAGES.contains(column.name()))
                .toList();
    }

    /** @throws ProblemException 404 for none of them */
    static ExportTable of(String path) {
        return Stream.of(values()).filter(table -> table.path().equals(path)).findFirst()
                .orElseThrow(() -> KitProblem.NOT_FOUND.because("There is no table %s, but %s", path, paths()));
    }

    static List<String> paths() {
        return Stream.of(values()).map(ExportTable::path).toList();
    }
}
