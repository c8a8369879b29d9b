-- Rehearsals of drafts as they were found: evidence for a decision, never changed and never taken away.
create schema if not exists policies;
grant usage on schema policies to throughline_app;

create table policies.rehearsal (
    id          uuid        not null,
    title       text        not null,
    -- The clause that was rehearsed, where it was one of a policy.
    policy      text        collate "C",
    version     integer,
    clause      text        collate "C",
    -- Name of the clause in force whose place it would take.
    replaces    text        collate "C",
    eligibility text        not null,
    benefit     text,
    -- In fen, as all money here.
    budget      bigint,
    day         date        not null,
    facts_as_of timestamptz not null,
    firms       integer     not null,
    eligible    integer     not null,
    unknown     integer     not null,
    low         bigint,
    high        bigint,
    -- SHA-256 of the result, byte for byte.
    digest      text        collate "C" not null,
    made_at     timestamptz not null,
    made_by     text        not null,
    -- JSON as text: what is kept is what was seen, to the last byte.
    result      text        not null,
    constraint rehearsal_pkey primary key (id),
    constraint rehearsal_names_a_clause_whole check (num_nulls(policy, version, clause) in (0, 3)),
    constraint rehearsal_costs_something_or_nothing check ((low is null) = (high is null)),
    constraint rehearsal_counts_whom_there_are check (eligible >= 0 and unknown >= 0 and eligible + unknown <= firms),
    constraint rehearsal_digest_is_one check (digest ~ '^[0-9a-f]{64}$')
);
create index rehearsal_of_policy on policies.rehearsal (policy, id);

grant select, insert on policies.rehearsal to throughline_app;
