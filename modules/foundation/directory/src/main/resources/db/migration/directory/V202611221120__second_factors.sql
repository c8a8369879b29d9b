-- Second factors by time (RFC 6238). Secrets are sealed with a key that is not in the database.
CREATE TABLE directory.second_factor (
    account text PRIMARY KEY REFERENCES directory.account (name),
    -- The one in force; null until the first one was confirmed.
    secret text,
    -- One that was shown and not confirmed yet.
    offered text,
    -- The last time step whose code was used, or any before it: none of these is taken again.
    last_step bigint NOT NULL DEFAULT 0,
    failed_attempts integer NOT NULL DEFAULT 0,
    blocked_until timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON directory.second_factor TO throughline_app;

-- Codes that work once in place of a second factor. Each has 120 random bits, so a plain digest tells nothing about it.
CREATE TABLE directory.recovery_code (
    account text NOT NULL REFERENCES directory.account (name),
    digest text NOT NULL,
    PRIMARY KEY (account, digest)
);
GRANT SELECT, INSERT, DELETE ON directory.recovery_code TO throughline_app;
