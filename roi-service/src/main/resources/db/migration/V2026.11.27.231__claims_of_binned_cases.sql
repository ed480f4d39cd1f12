-- A case in the bin holds no share of a change: what it claimed is free for others until it is restored.
DELETE FROM benefit_share s USING benefit_claim c, business_case b
WHERE c.organization_id = s.organization_id AND c.id = s.claim_id
    AND b.organization_id = c.organization_id AND b.id = c.business_case_id AND b.deleted_at IS NOT NULL;
