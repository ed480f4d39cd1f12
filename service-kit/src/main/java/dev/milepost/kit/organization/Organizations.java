package dev.milepost.kit.organization;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;

/** Runs work that no request of an organization started, explicitly as one organization: jobs, events, start-up. */
@ApplicationScoped
public class Organizations {

    /** Bound for the duration of the work and impossible to change within it. */
    static final ScopedValue<Acting> ACTING = ScopedValue.newInstance();

    /**
     * Runs the work as the organization. Call it before the transaction begins, never inside one: the transaction takes its
     * organization
     * when it starts.
     *
     * @param organization the organization's alias
     * @param actor who is named in history and logs, for example {@code event:assessment}
     */
    public <T> T runAs(String organization, String actor, Supplier<T> work) {
        if (ACTING.isBound()) {
            throw new IllegalStateException("Already acting as an organization");
        }
        ManagedContext request = Arc.container().requestContext();
        boolean activated = !request.isActive();
        if (activated) {
            request.activate();
        }
        try {
            return ScopedValue.where(ACTING, new Acting(organization, actor)).call(work::get);
        } finally {
            if (activated) {
                request.terminate();
            }
        }
    }

    /** As {@link #runAs(String, String, Supplier)}, for work without a result. */
    public void runAs(String organization, String actor, Runnable work) {
        runAs(organization, actor, () -> {
            work.run();
            return organization;
        });
    }

    record Acting(String organization, String actor) {
    }
}
