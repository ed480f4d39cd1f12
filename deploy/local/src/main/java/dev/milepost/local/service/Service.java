package dev.milepost.local.service;

import java.util.Locale;

import dev.milepost.kit.database.ServiceDatabase;
import dev.milepost.local.Port;

/** The services of the platform. */
enum Service {
    PLAN(Port.PLAN, Port.PLAN_MANAGEMENT, ""),
    ASSESSMENT(Port.ASSESSMENT, Port.ASSESSMENT_MANAGEMENT, "recommendation.accepted,assessment.completed,challenge.found,ai-system.changed"),
    ROI(Port.ROI, Port.ROI_MANAGEMENT, "business-case.changed,kpi.status-changed");

    private final Port port;
    private final Port management;
    private final String tellsPlan;

    Service(Port port, Port management, String tellsPlan) {
        this.port = port;
        this.management = management;
        this.tellsPlan = tellsPlan;
    }

    Port port() {
        return port;
    }

    Port management() {
        return management;
    }

    /** The types of its events that plan-service is told, separated by commas. */
    String tellsPlan() {
        return tellsPlan;
    }

    /** As in addresses, databases and audiences: {@code plan}. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    ServiceDatabase database() {
        return new ServiceDatabase(shortName());
    }
}
