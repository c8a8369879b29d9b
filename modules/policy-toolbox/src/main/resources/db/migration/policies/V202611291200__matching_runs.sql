-- Runs: all firms held against all clauses in force, kept so that each can be made again and held against the first.

create schema if not exists policies;
grant usage on schema policies to throughline_app;

-- The firms of a run, sorted by identity, 16 bytes each. Runs over the same firms share one.
create table policies.roster (
    digest text    collate "C" not null,
    firms  integer not null,
    ids    bytea   not null,
    constraint roster_pkey primary key (digest),
    constraint roster_digest_form check (digest ~ '^[0-9a-f]{64}$'),
    constraint roster_whole check (length(ids) = 16 * firms)
);
alter table policies.roster alter column ids set storage external;

-- The clauses of a run with what they asked. Runs over the same clauses share one.
create table policies.rule_set (
    digest  text  collate "C" not null,
    clauses jsonb not null,
    constraint rule_set_pkey primary key (digest),
    constraint rule_set_digest_form check (digest ~ '^[0-9a-f]{64}$')
);

create table policies.matching_run (
    id        uuid        not null,
    day       date        not null,
    -- The view of the register whose facts it stands on: which transactions that saw, and when it was taken.
    snapshot  text        not null,
    facts_at  timestamptz not null,
    rules     text        collate "C" not null,
    roster    text        collate "C" not null,
    firms     integer     not null,
    clauses   integer     not null,
    eligible  bigint      not null,
    unknown   bigint      not null,
    -- Facts that count as not known because they are too large or too fine to be kept.
    refused   integer     not null,
    millis    bigint      not null,
    ended_at  timestamptz not null,
    -- Null for a run that nobody asked for.
    asked_by  text,
    digest    text        collate "C" not null,
    verdicts  bytea       not null,
    obstacles bytea       not null,
    constraint matching_run_pkey primary key (id),
    constraint matching_run_of_rules foreign key (rules) references policies.rule_set,
    constraint matching_run_over_roster foreign key (roster) references policies.roster,
    constraint matching_run_digest check (digest = encode(sha256(verdicts), 'hex')),
    constraint matching_run_counts check (eligible >= 0 and unknown >= 0 and millis >= 0)
);
create index matching_run_in_time on policies.matching_run (facts_at, id);
-- Packed already.
alter table policies.matching_run alter column verdicts set storage external;
alter table policies.matching_run alter column obstacles set storage external;
-- A run is kept whole or not at all, and never changes.
grant select, insert on policies.roster, policies.rule_set, policies.matching_run to throughline_app;
