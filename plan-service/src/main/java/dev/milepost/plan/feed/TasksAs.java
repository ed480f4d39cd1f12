package dev.milepost.plan.feed;

/** As what tasks stand in a calendar; milestones are always events. */
enum TasksAs {
    /** VTODO, for calendars that know tasks. */
    TODO,
    /** VEVENT over the whole days, since many calendars ignore VTODO. */
    EVENT,
    /** Not at all: milestones only. */
    NONE
}
