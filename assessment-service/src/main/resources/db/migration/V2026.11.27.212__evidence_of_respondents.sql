-- Respondents say what stands behind their answers too. Where they were promised confidence, others see it (told) only once the
-- assessment is completed.
ALTER TABLE evidence
    ADD COLUMN respondent_id uuid,
    ADD COLUMN told boolean NOT NULL DEFAULT true,
    ADD CONSTRAINT evidence_respondent FOREIGN KEY (organization_id, respondent_id)
        REFERENCES respondent (organization_id, id) ON DELETE CASCADE,
    ADD CHECK (told OR respondent_id IS NOT NULL);
CREATE INDEX evidence_of_respondent ON evidence (organization_id, respondent_id) WHERE respondent_id IS NOT NULL;
