-- What a first indication says of the whole questionnaire, as it was told last.
ALTER TABLE known_assessment ADD COLUMN whole_low numeric;
ALTER TABLE known_assessment ADD COLUMN whole_high numeric;
