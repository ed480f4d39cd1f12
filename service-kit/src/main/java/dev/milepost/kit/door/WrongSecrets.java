package dev.milepost.kit.door;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import dev.milepost.kit.problem.KitProblem;
import io.github.bucket4j.Bucket;

/** Slows down whoever tries secrets; counts for each replica on its own. */
public final class WrongSecrets {

    private static final int MOST_SENDERS = 10_000;

    private final LoadingCache<String, Bucket> senders;

    /** @param perMinute how many wrong ones one sender may try in a minute; then it waits, with right ones too */
    public WrongSecrets(int perMinute) {
        Duration minute = Duration.ofMinutes(1);
        this.senders = Caffeine.newBuilder().maximumSize(MOST_SENDERS).expireAfterAccess(minute.multipliedBy(2))
                .build(sender -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, minute)).build());
    }

    /** @throws dev.milepost.kit.problem.ProblemException 429 after too many wrong ones */
    public void requireFew(String sender) {
        Bucket bucket = senders.get(sender);
        if (bucket.getAvailableTokens() < 1) {
            long wait = TimeUnit.NANOSECONDS.toSeconds(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill()) + 1;
            throw KitProblem.TOO_MANY_REQUESTS.because("Too many addresses or links that don't exist: wait %d seconds", wait)
                    .header("Retry-After", Long.toString(wait));
        }
    }

    public void count(String sender) {
        senders.get(sender).tryConsume(1);
    }
}
