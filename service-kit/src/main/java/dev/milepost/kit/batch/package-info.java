/**
 * Many changes of objects of one kind in one request: all of them or none, each wrong one named by its place
 * ({@code /create/3/name}), in a number of statements that does not grow with the number of objects beyond the driver's
 * batches.
 * <p>
 * A feature whose objects are {@link dev.milepost.kit.keeping.Kept} offers it with an endpoint, a rule and an example:
 *
 * <pre>
 * {@code
 * &#64;POST
 * &#64;Path("batch")
 * &#64;PermissionsAllowed("plan:write")
 * &#64;Change(dryRun = true)
 * &#64;Operation(operationId = "batchRisks", summary = "Add, change and put away many risks at once", description = Batch.DESCRIPTION)
 * public RestResponse<BatchResult<RiskView>> batch(String planId, @NotNull @Valid Batch<NewRisk> batch) {
 *     return RestResponse.ok(risks.batch(Reference.of("planId", planId), batch));
 * }
 *
 * @Transactional
 * BatchResult<RiskView> batch(Reference plan, Batch<NewRisk> batch) {
 *     UUID planId = plans.idOfOpen(plan);
 *     return of(planId).batch(batch, wanted -> new Risk(planId, wanted.edit(), keeping.now()));
 * }
 * }
 * </pre>
 *
 * Rules that only several objects together can break, such as a circle, are checked in
 * {@link dev.milepost.kit.keeping.BatchRules#verify}. What a change leads to, such as a recalculation, is done once, behind the
 * batch. {@code META-INF/examples} needs {@code batchRisks.request.json} and {@code batchRisks.response.json}.
 */
@NullMarked
package dev.milepost.kit.batch;

import org.jspecify.annotations.NullMarked;
