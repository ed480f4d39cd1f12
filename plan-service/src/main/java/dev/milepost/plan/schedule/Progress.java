package dev.milepost.plan.schedule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What has really happened to an activity.
 *
 * @param actualStart the day work began
 * @param actualFinish the last day of work, absent while work goes on
 * @param percentDone 0 to 100, tells how much of the duration remains while work goes on
 */
public record Progress(LocalDate actualStart, @Nullable LocalDate actualFinish, int percentDone) {

    /** @throws IllegalArgumentException where the finish lies before the start or the percentage outside 0 to 100 */
    public Progress {
        if (actualFinish != null && actualFinish.isBefore(actualStart)) {
            throw new IllegalArgumentException("Finished on " + actualFinish + ", before the start on " + actualStart);
        }
        if (percentDone < 0 || percentDone > 100) {
            throw new IllegalArgumentException("Percent done is " + percentDone + ", must be 0 to 100");
        }
    }

    public static Progress startedOn(LocalDate start, int percentDone) {
        return new Progress(start, null, percentDone);
    }

    public static Progress done(LocalDate start, LocalDate finish) {
        return new Progress(start, finish, 100);
    }

    public boolean isFinished() {
        return actualFinish != null;
    }
}
