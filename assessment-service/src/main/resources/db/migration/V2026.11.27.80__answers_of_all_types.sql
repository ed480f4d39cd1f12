-- Answers that are chosen options, a day or words. What chosen options are worth by the question's rule is kept as the
-- value, so that results need no second look at the options; where they have no points there is none.
ALTER TABLE answer
    ADD COLUMN options text[],
    ADD COLUMN given_on date,
    ADD COLUMN given_text text;

ALTER TABLE answer DROP CONSTRAINT answer_check;
ALTER TABLE answer ADD CONSTRAINT answer_has_content CHECK (
    (state = 'ANSWERED') = (num_nonnulls(value, options, given_on, given_text) > 0));
ALTER TABLE answer ADD CONSTRAINT answer_has_one_content CHECK (
    num_nonnulls(COALESCE(options::text, value::text), given_on, given_text) <= 1);
