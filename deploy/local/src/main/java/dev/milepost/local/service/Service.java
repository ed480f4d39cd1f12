package dev.milepost.local.service;

import java.util.Locale;

import dev.milepost.kit.database.ServiceDatabase;
import dev.milepost.local.Port;

/** The services of the platform. */
enum Service {
    PLAN(Port.PLAN, Port.PLAN_MANAGEMENT, "", ""),
    ASSESSMENT(Port.ASSESSMENT, Port.ASSESSMENT_MANAGEMENT,
            "recommendation.accepted,assessment.completed,challenge.found,ai-system.changed",
            "baseline.recorded,readiness.measured"),
    ROI(Port.ROI, Port.ROI_MANAGEMENT, "business-case.changed,kpi.status-changed,benefit.realized", "");

    private final Port port;
    private final Port management;
    private final String tellsPlan;
    private final String tellsRoi;

    Service(Port port, Port management, String tellsPlan, String tellsRoi) {
        this.port = port;
        this.management = management;
        this.tellsPlan = tellsPlan;
        this.tellsRoi = tellsRoi;
    }

    Port port() {
        return port;
    }

    Port management() {
        return management;
    }

    /** The types of its events that another service is told, separated by commas; empty where it is told nothing. */
    String tells(Service other) {
        return switch (other) {
            case PLAN -> tellsPlan;
            case ROI -> tellsRoi;
            case ASSESSMENT -> "";
        };
    }

    /** As in addresses, databases and audiences: {@code plan}. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    ServiceDatabase database() {
        return new ServiceDatabase(shortName());
    }
}
