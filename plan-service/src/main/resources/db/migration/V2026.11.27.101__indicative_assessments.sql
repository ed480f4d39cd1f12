-- An assessment that asked only a part of a questionnaire is a first indication, and never counts before a whole one.
ALTER TABLE known_assessment ADD COLUMN indicative boolean NOT NULL DEFAULT false;
ALTER TABLE known_assessment ADD COLUMN low numeric;
ALTER TABLE known_assessment ADD COLUMN high numeric;
