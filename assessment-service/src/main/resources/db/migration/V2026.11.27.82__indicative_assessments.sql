-- Whether only a part of a whole instrument is asked, as in a first look. All that run so far stand for themselves.
ALTER TABLE assessment ADD COLUMN indicative boolean NOT NULL DEFAULT false;
