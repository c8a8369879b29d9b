-- Who is signed in, for every node alike. The cookie itself is not kept: only its digest, so that whoever reads the table
-- can use no session. A row is gone when its session has ended.
CREATE TABLE directory.session (
    digest text PRIMARY KEY,
    id uuid NOT NULL CONSTRAINT session_has_one_id UNIQUE,
    account text NOT NULL REFERENCES directory.account (name),
    stage text NOT NULL CHECK (stage IN ('OPEN', 'FACTOR', 'ENROL', 'PASSWORD')),
    begun timestamptz NOT NULL,
    -- Written at most once a minute.
    seen timestamptz NOT NULL,
    -- When a secret was last shown.
    proven timestamptz NOT NULL,
    address text NOT NULL,
    agent text NOT NULL
);
CREATE INDEX session_of_account ON directory.session (account, begun);
CREATE INDEX session_by_use ON directory.session (seen);
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.session TO throughline_app;
