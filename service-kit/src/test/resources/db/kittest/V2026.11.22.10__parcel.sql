CREATE TABLE parcel (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    content text NOT NULL,
    PRIMARY KEY (organization_id, id)
);
SELECT milepost_protect('parcel');
