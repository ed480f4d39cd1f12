package dev.milepost.plan.schedule;

/** A dependency between two activities, named by their keys. */
public record Link(String predecessor, String successor, DependencyType type, Lag lag) {

    public static Link of(String predecessor, String successor, DependencyType type) {
        return new Link(predecessor, successor, type, Lag.NONE);
    }
}
