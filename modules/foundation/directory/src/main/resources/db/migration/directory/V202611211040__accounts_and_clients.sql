CREATE SCHEMA directory;
GRANT USAGE ON SCHEMA directory TO throughline_app;

-- People who sign in. Names are kept in lower case.
CREATE TABLE directory.account (
    id uuid PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0,
    name text NOT NULL CONSTRAINT account_name_is_taken UNIQUE CHECK (name = lower(name)),
    name_zh text NOT NULL,
    name_en text NOT NULL,
    post_zh text NOT NULL,
    post_en text NOT NULL,
    rights text[] NOT NULL,
    secret text NOT NULL,
    disabled boolean NOT NULL DEFAULT false,
    failed_attempts integer NOT NULL DEFAULT 0,
    blocked_until timestamptz
);
GRANT SELECT, INSERT, UPDATE ON directory.account TO throughline_app;

-- Systems that call the API. A client with a district sees that district only.
CREATE TABLE directory.api_client (
    id uuid PRIMARY KEY,
    version bigint NOT NULL DEFAULT 0,
    name text NOT NULL CONSTRAINT api_client_name_is_taken UNIQUE CHECK (name = lower(name)),
    organisation_zh text NOT NULL,
    organisation_en text NOT NULL,
    district text,
    scopes text[] NOT NULL,
    secret text NOT NULL,
    disabled boolean NOT NULL DEFAULT false,
    failed_attempts integer NOT NULL DEFAULT 0,
    blocked_until timestamptz
);
GRANT SELECT, INSERT, UPDATE ON directory.api_client TO throughline_app;

-- The one-time link by which the first administrator of an empty installation names themselves.
CREATE TABLE directory.invitation (
    digest text PRIMARY KEY,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
GRANT SELECT, UPDATE ON directory.invitation TO throughline_app;
