CREATE TABLE memo (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    version integer NOT NULL,
    title text NOT NULL,
    kind text NOT NULL,
    amount numeric,
    due_date date,
    tags text[] NOT NULL,
    PRIMARY KEY (organization_id, id),
    UNIQUE (organization_id, title),
    CHECK (amount < 1000000000)
);
SELECT milepost_protect('memo');

CREATE TABLE memo_comment (
    organization_id text NOT NULL,
    id uuid NOT NULL,
    memo_id uuid NOT NULL,
    PRIMARY KEY (organization_id, id),
    FOREIGN KEY (organization_id, memo_id) REFERENCES memo (organization_id, id)
);
SELECT milepost_protect('memo_comment');
