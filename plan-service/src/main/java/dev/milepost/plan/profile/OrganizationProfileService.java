package dev.milepost.plan.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.milepost.kit.change.MergePatch;
import dev.milepost.kit.change.Precondition;
import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.history.HistoryEntry;
import dev.milepost.kit.keeping.Keeping;
import dev.milepost.kit.keeping.Keepings;
import dev.milepost.kit.page.Page;
import dev.milepost.kit.page.PageRequest;
import dev.milepost.kit.reference.Reference;

/** The profile of the organization, and what its new plans begin with. */
@ApplicationScoped
public class OrganizationProfileService {

    private final Keeping<OrganizationProfile, OrganizationProfileEdit, OrganizationProfileView> profiles;
    private final Outbox outbox;

    OrganizationProfileService(OrganizationProfileRepository repository, Keepings keepings, Outbox outbox) {
        this.profiles = keepings.of("organization-profile", repository);
        this.outbox = outbox;
    }

    /** Empty as long as nobody has filled it in. */
    @Transactional
    public OrganizationProfileView get() {
        return stored().map(OrganizationProfile::view).orElse(OrganizationProfileView.EMPTY);
    }

    @Transactional
    OrganizationProfileView replace(Precondition precondition, OrganizationProfileEdit wanted) {
        OrganizationProfile profile = storedOrNew();
        precondition.require(profile.version());
        return tell(profile.id(), profiles.apply(profile, wanted));
    }

    @Transactional
    OrganizationProfileView change(Precondition precondition, MergePatch patch) {
        OrganizationProfile profile = storedOrNew();
        return tell(profile.id(), profiles.apply(profile, profiles.merge(profile, precondition, patch)));
    }

    /** Empty as long as nobody has set anything. */
    @Transactional
    Page<HistoryEntry> history(PageRequest page) {
        return stored().map(one -> profiles.history(Reference.of(one.id()), page)).orElseGet(() -> Page.whole(List.of()));
    }

    private OrganizationProfileView tell(UUID id, OrganizationProfileView profile) {
        outbox.publish("organization.profile-changed", id, profile);
        return profile;
    }

    private Optional<OrganizationProfile> stored() {
        return profiles.all().stream().findFirst();
    }

    /** Of two that fill in the first profile at once, the unique index lets one through. */
    private OrganizationProfile storedOrNew() {
        return stored().orElseGet(() -> {
            OrganizationProfile empty = new OrganizationProfile(OrganizationProfileEdit.EMPTY, profiles.now());
            profiles.add(empty);
            return empty;
        });
    }
}
