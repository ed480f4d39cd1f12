package dev.milepost.assessment.respondent;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How respondents are let in and reminded. */
@ConfigMapping(prefix = "milepost.assessment.respondent")
interface RespondentConfig {

    /** How long a session lasts; the link opens the next one, with all answers. */
    @WithDefault("4H")
    Duration session();

    /** How many days a link lets in where its maker doesn't say. */
    @WithDefault("30")
    int linkDays();

    /** How many wrong links one sender may try in a minute, per replica; then it waits, with right ones too. */
    @WithDefault("30")
    int wrongPerMinute();

    /** How often a replica looks whether reminders are due. */
    @WithDefault("1h")
    String remindEvery();

    /** How many days before the date a reminder is due, and how long whoever was reminded is left in peace. */
    @WithDefault("3")
    int remindDays();
}
