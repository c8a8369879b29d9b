CREATE SCHEMA exchange;
GRANT USAGE ON SCHEMA exchange TO throughline_app;

-- The first answer to each request that came with an Idempotency-Key. The row is written in the transaction of the
-- change itself: whoever comes second with the same key waits on the primary key until the first is done or undone.
-- Status, headers and body are missing only while that transaction is open.
CREATE TABLE exchange.first_answer (
    client text NOT NULL,
    key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    fingerprint text NOT NULL,
    claimed_at timestamptz NOT NULL,
    status integer CHECK (status BETWEEN 200 AND 299),
    headers text,
    body text,
    PRIMARY KEY (client, key)
);
CREATE INDEX first_answer_by_age ON exchange.first_answer (claimed_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON exchange.first_answer TO throughline_app;
