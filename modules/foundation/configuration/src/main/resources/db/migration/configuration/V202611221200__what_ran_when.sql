CREATE SCHEMA configuration;
GRANT USAGE ON SCHEMA configuration TO throughline_app;

-- A configuration that a server ran with, by the fingerprint of its files and the schemas they were held against.
CREATE TABLE configuration.version (
    fingerprint text PRIMARY KEY CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    first_used_at timestamptz NOT NULL,
    first_node text NOT NULL
);
GRANT SELECT, INSERT ON configuration.version TO throughline_app;

-- Its files, word for word.
CREATE TABLE configuration.version_file (
    fingerprint text NOT NULL REFERENCES configuration.version,
    name text NOT NULL,
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    content text NOT NULL,
    PRIMARY KEY (fingerprint, name)
);
GRANT SELECT, INSERT ON configuration.version_file TO throughline_app;

-- Each start of a node: it ran with this until the same node started again.
CREATE TABLE configuration.use (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fingerprint text NOT NULL REFERENCES configuration.version,
    node text NOT NULL CHECK (node <> ''),
    started_at timestamptz NOT NULL
);
CREATE INDEX use_by_start ON configuration.use (started_at, id);
GRANT SELECT, INSERT ON configuration.use TO throughline_app;
