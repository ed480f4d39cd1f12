package dev.milepost.local;

import java.net.URI;

/**
 * The fixed ports of the local platform, all on 127.0.0.1. The system property {@code milepost.port-offset} moves all of them,
 * so
 * that a second platform can run beside the first (signing in to its console in a browser can't: the realm knows the first's).
 */
public enum Port {
    CONSOLE(8080, "the console"),
    PLAN(8081, "plan-service"),
    ASSESSMENT(8082, "assessment-service"),
    ROI(8083, "roi-service"),
    CONSOLE_MANAGEMENT(9080, "the console's management"),
    PLAN_MANAGEMENT(9081, "plan-service's management"),
    ASSESSMENT_MANAGEMENT(9082, "assessment-service's management"),
    ROI_MANAGEMENT(9083, "roi-service's management"),
    KEYCLOAK(8180, "Keycloak"),
    POSTGRES(8432, "PostgreSQL");

    /** The only address anything listens on. */
    public static final String HOST = "127.0.0.1";
    private static final int OFFSET = Integer.getInteger("milepost.port-offset", 0);

    private final int number;
    private final String user;

    Port(int number, String user) {
        this.number = number;
        this.user = user;
    }

    /** The setting that moves all ports, as every other Java program of the platform must be given it. */
    public static String option() {
        return "-Dmilepost.port-offset=" + OFFSET;
    }

    /** The port's number. */
    public int number() {
        return number + OFFSET;
    }

    /** Who listens there, as it reads inside a sentence. */
    public String user() {
        return user;
    }

    /** Its address as a base URL without a slash at the end. */
    public URI http() {
        return URI.create("http://" + HOST + ":" + number());
    }
}
