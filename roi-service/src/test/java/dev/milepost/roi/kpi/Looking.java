package dev.milepost.roi.kpi;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import dev.milepost.kit.organization.Organizations;

/** Lets tests make the clock look now, at everything that is to be looked at in the next minute. */
@ApplicationScoped
public class Looking {
    private final KpiClock clock;
    private final Organizations organizations;

    Looking(KpiClock clock, Organizations organizations) {
        this.clock = clock;
        this.organizations = organizations;
    }

    public void look(String organization) {
        organizations.runAs(organization, "test", () -> clock.look(Instant.now().plusSeconds(60)));
    }
}
