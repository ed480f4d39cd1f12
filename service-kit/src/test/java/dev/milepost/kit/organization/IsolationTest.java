package dev.milepost.kit.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.milepost.kit.KitProfile;
import dev.milepost.kit.testing.PlatformResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Nobody reads or changes what belongs to another organization, by whatever way the code would try. */
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(PlatformResource.class)
class IsolationTest {

    @Inject
    Organizations organizations;
    @Inject
    EntityManager entities;
    @Inject
    SessionFactory sessions;

    private final String ours = "ours-" + UUID.randomUUID();
    private final String theirs = "theirs-" + UUID.randomUUID();
    private UUID parcelOfTheirs;

    @BeforeEach
    void giveThemAParcel() {
        parcelOfTheirs = as(theirs, () -> {
            Parcel parcel = new Parcel("secret");
            entities.persist(parcel);
            return parcel.id();
        });
    }

    @Test
    void theOwnOrganizationFindsIt() {
        assertThat(as(theirs, () -> found(parcelOfTheirs))).isEqualTo("secret");
    }

    @Test
    void findSeesNothingOfAnother() {
        Parcel byOurKey = as(ours, () -> entities.find(Parcel.class, new OwnedId(ours, parcelOfTheirs)));
        assertThat(byOurKey).isNull();
        Parcel byTheirKey = as(ours, () -> quietly(() -> entities.find(Parcel.class, new OwnedId(theirs, parcelOfTheirs))));
        assertThat(byTheirKey).isNull();
    }

    @Test
    void queriesSeeNothingOfAnother() {
        List<Parcel> seen = as(ours, () -> entities.createQuery("from Parcel", Parcel.class).getResultList());
        assertThat(seen).isEmpty();
    }

    @Test
    void bulkUpdatesAndDeletesTouchNothingOfAnother() {
        assertThat(as(ours, () -> entities.createQuery("update Parcel set content = 'x'").executeUpdate())).isZero();
        assertThat(as(ours, () -> entities.createQuery("delete from Parcel").executeUpdate())).isZero();
        assertThat(as(theirs, () -> found(parcelOfTheirs))).isEqualTo("secret");
    }

    @Test
    void nativeStatementsTouchNothingOfAnother() {
        assertThat(as(ours, () -> entities.createNativeQuery("select content from parcel").getResultList())).isEmpty();
        assertThat(as(ours, () -> entities.createNativeQuery("update parcel set content = 'x'").executeUpdate())).isZero();
        assertThat(as(ours, () -> entities.createNativeQuery("delete from parcel").executeUpdate())).isZero();
        assertThat(as(theirs, () -> found(parcelOfTheirs))).isEqualTo("secret");
    }

    @Test
    void aRowCannotBeWrittenIntoAnotherOrganization() {
        assertThatThrownBy(() -> as(ours, () -> entities
                .createNativeQuery(
                        "insert into parcel (organization_id, id, version, content) values (:theirs, :id, 0, 'planted')")
                .setParameter("theirs", theirs).setParameter("id", UUID.randomUUID()).executeUpdate()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aRowCannotBeMovedIntoAnotherOrganization() {
        UUID parcel = as(ours, () -> {
            Parcel own = new Parcel("own");
            entities.persist(own);
            return own.id();
        });
        assertThatThrownBy(() -> as(ours, () -> entities
                .createNativeQuery("update parcel set organization_id = :theirs where id = :id")
                .setParameter("theirs", theirs).setParameter("id", parcel).executeUpdate()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aStatelessSessionTouchesNothingOfAnother() {
        List<Parcel> parcels = as(ours, () -> stateless(session -> session.createQuery("from Parcel", Parcel.class).list()));
        List<UUID> ids = as(ours,
                () -> stateless(session -> session.createNativeQuery("select id from parcel", UUID.class).list()));
        Integer deleted = as(ours,
                () -> stateless(session -> session.createMutationQuery("delete from Parcel").executeUpdate()));
        assertThat(parcels).isEmpty();
        assertThat(ids).isEmpty();
        assertThat(deleted).isZero();
        assertThat(as(theirs, () -> found(parcelOfTheirs))).isEqualTo("secret");
    }

    @Test
    void anEntityCarriedOverFromAnotherOrganizationIsNotWritten() {
        Parcel carried = as(theirs, () -> entities.find(Parcel.class, new OwnedId(theirs, parcelOfTheirs)));
        carried.replaceContent("overwritten");
        // Hibernate takes it for a new parcel of ours, or refuses; the one of theirs stays as it was.
        quietly(() -> as(ours, () -> entities.merge(carried)));
        assertThat(as(theirs, () -> found(parcelOfTheirs))).isEqualTo("secret");
    }

    @Test
    void workOfNoOrganizationSeesNothing() {
        assertThat(QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select content from parcel").getResultList())).isEmpty();
        assertThat(QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from Parcel", Parcel.class).getResultList())).isEmpty();
    }

    @Test
    void thePooledConnectionForgetsTheOrganization() {
        as(theirs, () -> found(parcelOfTheirs));
        for (int i = 0; i < 20; i++) {
            assertThat(QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery("select content from parcel").getResultList())).isEmpty();
        }
    }

    @Test
    void aTransactionThatDoesNotLearnItsOrganizationIsNotLeftOpenForTheNextOnTheThread() {
        // PostgreSQL refuses a text with this character, as it refuses everything when it has just died.
        assertThatThrownBy(() -> as("broken\u0000", () -> found(parcelOfTheirs))).isInstanceOf(RuntimeException.class);

        assertThat(QuarkusTransaction.isActive()).isFalse();
        assertThat(as(theirs, () -> found(parcelOfTheirs))).isEqualTo("secret");
    }

    @Test
    void theOrganizationCannotBeChangedWithinItsWork() {
        assertThatThrownBy(() -> organizations.runAs(ours, "test", () -> as(theirs, () -> found(parcelOfTheirs))))
                .isInstanceOf(IllegalStateException.class);
    }

    private <T extends @Nullable Object> T as(String organization, Supplier<T> work) {
        return organizations.runAs(organization, "test", () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private String found(UUID id) {
        return entities.createQuery("from Parcel where id = :id", Parcel.class).setParameter("id", id).getSingleResult()
                .content();
    }

    private <T> T stateless(Function<StatelessSession, T> work) {
        try (StatelessSession session = sessions.withStatelessOptions()
                .tenantIdentifier((Object) entities.unwrap(org.hibernate.Session.class).getTenantIdentifierValue())
                .openStatelessSession()) {
            return work.apply(session);
        }
    }

    private static @Nullable Parcel quietly(Supplier<@Nullable Parcel> find) {
        try {
            return find.get();
        } catch (RuntimeException refused) {
            return null;
        }
    }
}
