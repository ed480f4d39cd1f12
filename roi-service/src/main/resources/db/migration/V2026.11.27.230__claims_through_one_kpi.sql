-- A formula's operands and a KPI's parts go into it, at whatever depth, and each KPI goes into itself. Where something goes into
-- two KPIs, a change of it is a change of both, and claims of both would count it twice.

-- The KPIs that share something with one, and what it is: the one itself where it goes into the other, and so on.
CREATE FUNCTION kpi_overlaps(organization text, of_kpi uuid) RETURNS TABLE (kpi_id uuid, common_id uuid)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE below(id) AS (
        SELECT of_kpi
        UNION
        SELECT n.id FROM below b CROSS JOIN LATERAL (
            SELECT o.operand_id AS id FROM kpi_operand o WHERE o.organization_id = organization AND o.kpi_id = b.id
            UNION ALL
            SELECT k.id FROM kpi k WHERE k.organization_id = organization AND k.parent_id = b.id) n
    ), above(id, common) AS (
        SELECT b.id, b.id FROM below b
        UNION
        SELECT n.id, a.common FROM above a CROSS JOIN LATERAL (
            SELECT o.kpi_id AS id FROM kpi_operand o WHERE o.organization_id = organization AND o.operand_id = a.id
            UNION ALL
            SELECT k.parent_id FROM kpi k
                WHERE k.organization_id = organization AND k.id = a.id AND k.parent_id IS NOT NULL) n
    )
    SELECT DISTINCT ON (a.id) a.id, a.common FROM above a WHERE a.id <> of_kpi
    ORDER BY a.id, a.common = a.id DESC, a.common = of_kpi DESC, a.common
$$;

-- A KPI and all those that it goes into.
CREATE FUNCTION kpi_goes_into(organization text, of_kpi uuid) RETURNS TABLE (kpi_id uuid)
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above(id) AS (
        SELECT of_kpi
        UNION
        SELECT n.id FROM above a CROSS JOIN LATERAL (
            SELECT o.kpi_id AS id FROM kpi_operand o WHERE o.organization_id = organization AND o.operand_id = a.id
            UNION ALL
            SELECT k.parent_id FROM kpi k
                WHERE k.organization_id = organization AND k.id = a.id AND k.parent_id IS NOT NULL) n
    )
    SELECT a.id FROM above a
$$;

-- Claims that count one change twice through a KPI, or through one that it goes into; none as long as both locks hold.
CREATE FUNCTION benefit_claimed_twice(organization text, of_kpi uuid)
RETURNS TABLE (month text, benefit_id uuid, claim_id uuid, other_benefit_id uuid, other_claim_id uuid, common_id uuid)
LANGUAGE sql STABLE AS $$
    SELECT s.month, s.benefit_id, s.claim_id, t.benefit_id, t.claim_id, o.common_id
    FROM kpi_goes_into(organization, of_kpi) a
    CROSS JOIN LATERAL kpi_overlaps(organization, a.kpi_id) o
    JOIN benefit_share s ON s.organization_id = organization AND s.benefit_id = a.kpi_id
    JOIN benefit_share t ON t.organization_id = organization AND t.benefit_id = o.kpi_id AND t.month = s.month
    ORDER BY s.month, s.claim_id, t.claim_id
$$;

-- The second lock, beneath the service's own: the same advisory lock lets claims and changes of formulas and parts come one after
-- the other.
CREATE FUNCTION benefit_share_through_one_kpi() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('benefits/' || NEW.organization_id, 0));
    IF EXISTS (SELECT 1 FROM kpi_overlaps(NEW.organization_id, NEW.benefit_id) o
            JOIN benefit_share s ON s.organization_id = NEW.organization_id AND s.benefit_id = o.kpi_id
                AND s.month = NEW.month) THEN
        RAISE EXCEPTION 'The same change is claimed through another KPI'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'benefit_claimed_through_one_kpi';
    END IF;
    RETURN NEW;
END $$;

-- Deferred, so that the service can say first which claims are in the way.
CREATE FUNCTION kpi_link_keeps_claims_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('benefits/' || NEW.organization_id, 0));
    IF EXISTS (SELECT 1 FROM benefit_claimed_twice(NEW.organization_id, (to_jsonb(NEW) ->> TG_ARGV[0])::uuid)) THEN
        RAISE EXCEPTION 'Two claims would count the same change'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'benefit_claimed_through_one_kpi';
    END IF;
    RETURN NULL;
END $$;

-- In the order in which changes of KPIs and claims take the tables, so that no migration waits for whom it keeps waiting.
CREATE CONSTRAINT TRIGGER kpi_parent_keeps_claims_apart AFTER UPDATE OF parent_id ON kpi DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL AND NEW.parent_id IS DISTINCT FROM OLD.parent_id)
    EXECUTE FUNCTION kpi_link_keeps_claims_apart('id');
CREATE CONSTRAINT TRIGGER kpi_operand_keeps_claims_apart AFTER INSERT ON kpi_operand DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION kpi_link_keeps_claims_apart('kpi_id');
CREATE TRIGGER benefit_share_through_one_kpi BEFORE INSERT ON benefit_share
    FOR EACH ROW EXECUTE FUNCTION benefit_share_through_one_kpi();
