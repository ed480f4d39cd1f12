/**
 * roi-service owns the money and the numbers of AI work: business cases with their lines, the books of what was really spent,
 * and KPIs with everything that was measured of them. It computes what they are worth and how they stand, always with the
 * conventions and the reason, and never changes a plan or an assessment: it tells plan-service by events what has moved. A
 * request is bound by a resource, which calls one method of a transactional service; the service reads and writes through the
 * repository of its feature, and the entity keeps its own rules. What is computed ({@code cashflow}, {@code projection},
 * {@code funding}, {@code statistics}, {@code simulation}) is
 * pure Java that knows neither framework nor database, and money and rates are rounded only where they are shown
 * ({@code money}). Every row belongs to one organization, which Hibernate and PostgreSQL both enforce, so that no question
 * ever spans two.
 */
@NullMarked
package dev.milepost.roi;

import org.jspecify.annotations.NullMarked;
