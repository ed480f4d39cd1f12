package dev.milepost.plan.system;

/** How an integration is made. */
public enum IntegrationMethod {
    READY_CONNECTOR,
    API,
    CUSTOM,
    BY_HAND
}
