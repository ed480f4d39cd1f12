package dev.milepost.plan.profile;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

import dev.milepost.kit.keeping.Kept;
import dev.milepost.plan.calendar.WorkingTime;
import dev.milepost.plan.calendar.WorkingTimeConverter;

/** What one organization is like; there is one row of it at most. */
@Entity
@Table(name = "organization_profile")
class OrganizationProfile extends Kept<OrganizationProfileEdit, OrganizationProfileView> {

    @Column
    private @Nullable String name;
    @Enumerated(EnumType.STRING)
    private @Nullable OrganizationSize size;
    @Column
    private @Nullable String sector;
    @Column
    private @Nullable String country;
    @Column
    private @Nullable String currency;
    @Column(name = "time_zone")
    private @Nullable String timeZone;
    @Column
    private @Nullable String locale;
    @Convert(converter = WorkingTimeConverter.class)
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Column
    private @Nullable WorkingTime calendar;

    protected OrganizationProfile() {
    }

    OrganizationProfile(OrganizationProfileEdit profile, Instant now) {
        super(now);
        take(profile, now);
    }

    @Override
    protected OrganizationProfileEdit edit() {
        return new OrganizationProfileEdit(name, size, sector, country, currency, timeZone, locale, calendar);
    }

    @Override
    protected final void take(OrganizationProfileEdit edit, Instant now) {
        Regions.require(edit);
        name = edit.name();
        size = edit.size();
        sector = edit.sector();
        country = edit.country();
        currency = edit.currency();
        timeZone = edit.timeZone();
        locale = edit.locale();
        calendar = edit.calendar() == null ? null : edit.calendar().complete();
    }

    @Override
    protected OrganizationProfileView view() {
        return new OrganizationProfileView(version(), name, size, sector, country, currency, timeZone, locale, calendar,
                updatedAt());
    }
}
