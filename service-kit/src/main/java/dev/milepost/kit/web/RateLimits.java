package dev.milepost.kit.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import dev.milepost.kit.organization.Caller;
import dev.milepost.kit.organization.CurrentOrganization;
import dev.milepost.kit.problem.KitProblem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps one client of one organization from taking the service away from the others. Counts for each replica on its own: the
 * limit protects the service, it is no quota.
 */
@ApplicationScoped
class RateLimits {

    /** Bounded, so that nobody fills the memory with clients. */
    private static final int MOST_BUCKETS = 50_000;

    private final WebConfig.RateLimit config;
    private final CurrentOrganization organization;
    private final Caller caller;
    private final LoadingCache<String, Bucket> buckets;

    RateLimits(WebConfig config, CurrentOrganization organization, Caller caller) {
        this.config = config.rateLimit();
        this.organization = organization;
        this.caller = caller;
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_BUCKETS)
                .expireAfterAccess(this.config.period().multipliedBy(2)).build(key -> newBucket());
    }

    /** @throws dev.milepost.kit.problem.ProblemException 429 if the caller has used up what it may ask */
    void count(RoutingContext request) {
        if (!config.enabled()) {
            return;
        }
        ConsumptionProbe probe = buckets.get(key(request)).tryConsumeAndReturnRemaining(1);
        HttpServerResponse response = request.response();
        response.putHeader("RateLimit-Limit", Integer.toString(config.requests()));
        response.putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
        response.putHeader("RateLimit-Reset", Long.toString(seconds(probe.getNanosToWaitForReset())));
        if (!probe.isConsumed()) {
            long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            throw KitProblem.TOO_MANY_REQUESTS
                    .because("More than %d requests in %d seconds from one client: wait %d seconds and go slower",
                            config.requests(), config.period().toSeconds(), wait)
                    .header("Retry-After", Long.toString(wait));
        }
    }

    /** By whom where a token tells it, before an organization is chosen too; else by where the request comes from. */
    private String key(RoutingContext request) {
        String subject = caller.subject();
        return subject.equals(Caller.NOBODY) ? "|" + request.request().remoteAddress().hostAddress()
                : organization.find().orElse("") + "|" + caller.client() + "|" + subject;
    }

    private Bucket newBucket() {
        Duration period = config.period();
        return Bucket.builder().addLimit(limit -> limit.capacity(config.requests()).refillGreedy(config.requests(), period))
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
