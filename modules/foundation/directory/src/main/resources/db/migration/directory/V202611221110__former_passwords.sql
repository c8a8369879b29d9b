-- The passwords a person has had, the present one among them, so that none comes back too soon and none grows too old.
-- An account without a row has one that somebody else gave it.
CREATE TABLE directory.former_password (
    account text NOT NULL REFERENCES directory.account (name),
    set_at timestamptz NOT NULL,
    secret text NOT NULL,
    PRIMARY KEY (account, set_at)
);
GRANT SELECT, INSERT, DELETE ON directory.former_password TO throughline_app;
