package dev.milepost.local.service;

import java.util.Locale;

import dev.milepost.kit.database.ServiceDatabase;
import dev.milepost.local.Port;

/** The services of the platform. */
enum Service {
    PLAN(Port.PLAN, Port.PLAN_MANAGEMENT),
    ASSESSMENT(Port.ASSESSMENT, Port.ASSESSMENT_MANAGEMENT),
    ROI(Port.ROI, Port.ROI_MANAGEMENT);

    private final Port port;
    private final Port management;

    Service(Port port, Port management) {
        this.port = port;
        this.management = management;
    }

    Port port() {
        return port;
    }

    Port management() {
        return management;
    }

    /** As in addresses, databases and audiences: {@code plan}. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    ServiceDatabase database() {
        return new ServiceDatabase(shortName());
    }
}
