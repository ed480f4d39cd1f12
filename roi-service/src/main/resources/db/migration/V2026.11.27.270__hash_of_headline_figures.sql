-- What the headline figures of a case were computed of, so that a portfolio can tell it without reading every line.
ALTER TABLE business_case ADD COLUMN input_hash text;
