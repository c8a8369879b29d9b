-- Policies, their versions, and the clauses of each version with the tests that prove them.
create schema if not exists policies;
grant usage on schema policies to throughline_app;

create table policies.policy (
    id              uuid        not null,
    -- Counts the changes of the policy and of all its versions.
    revision        bigint      not null default 0,
    code            text        collate "C" not null,
    title           text        not null,
    title_en        text,
    issuer          text        collate "C" not null,
    document_number text,
    legal_basis     text,
    -- Codes of divisions and management zones where it holds; empty for the whole country.
    region          text[]      not null,
    source_kind     text,
    source_url      text,
    -- There to show the product, and not to be taken as law.
    sample          boolean     not null,
    added_at        timestamptz not null,
    added_by        text        not null,
    constraint policy_pkey primary key (id),
    constraint policy_has_a_code_of_its_own unique (code),
    constraint policy_source_known check (source_kind in
        ('OFFICIAL', 'INTERPRETATION', 'LAW_DATABASE', 'MIRROR', 'COMPILATION', 'PRESS', 'REPRINT')),
    constraint policy_source_has_a_kind check (source_url is null or source_kind is not null)
);
create index policy_of_issuer on policies.policy (issuer, id);

create table policies.policy_place (
    place  text collate "C" not null,
    policy uuid not null references policies.policy,
    constraint policy_place_pkey primary key (place, policy)
);

create table policies.policy_track (
    track  text collate "C" not null,
    policy uuid not null references policies.policy,
    constraint policy_track_pkey primary key (track, policy)
);
create index policy_track_of_policy on policies.policy_track (policy, track);

create table policies.policy_version (
    id         uuid        not null,
    policy     uuid        not null references policies.policy,
    number     integer     not null,
    revision   bigint      not null default 0,
    -- As somebody left it. That a validity is over follows from the day.
    status     text        not null,
    valid_from date        not null,
    valid_to   date,
    -- What it says as a whole; null if only its clauses are here.
    words      text,
    entered_at timestamptz not null,
    entered_by text        not null,
    constraint policy_version_pkey primary key (id),
    constraint policy_version_has_a_number_of_its_own unique (policy, number),
    constraint policy_version_counts_from_one check (number >= 1),
    constraint policy_version_status_known check
        (status in ('DRAFT', 'CONSULTATION', 'REVIEW', 'ISSUED', 'SUSPENDED', 'REPEALED')),
    constraint policy_version_holds_some_days check (valid_from < valid_to),
    constraint policy_says_one_thing_a_day exclude using gist
        (policy with =, daterange(valid_from, valid_to) with &&) where (status in ('ISSUED', 'SUSPENDED'))
);
create index policy_version_of_status on policies.policy_version (status, policy);
create index policy_version_in_force on policies.policy_version (valid_from) where status = 'ISSUED';

create table policies.policy_move (
    version     uuid        not null references policies.policy_version,
    number      integer     not null,
    from_status text        not null,
    to_status   text        not null,
    reason      text        not null,
    moved_at    timestamptz not null,
    moved_by    text        not null,
    constraint policy_move_pkey primary key (version, number)
);

create table policies.clause (
    id               uuid    not null,
    version          uuid    not null references policies.policy_version,
    -- Its place in the version, from 0.
    place            integer not null,
    code             text    collate "C" not null,
    title            text    not null,
    words            text,
    mode             text,
    -- Whether it counts towards what a firm can have in a year; null where that was not public.
    in_total         boolean,
    department       text,
    eligibility      text,
    benefit          text,
    other_conditions text,
    note             text,
    constraint clause_pkey primary key (id),
    constraint clause_has_a_code_of_its_own unique (version, code),
    constraint clause_mode_known check
        (mode in ('QUALIFICATION', 'DATA_CHECK', 'COMPETITIVE', 'INSTANT', 'NO_APPLICATION'))
);
create index clause_of_version on policies.clause (version, place);

create table policies.clause_test (
    clause  uuid    not null references policies.clause on delete cascade,
    -- Its place among the tests of the clause, from 0.
    place   integer not null,
    name    text    not null,
    day     date    not null,
    -- What is known of the example firm: name, year and value of each fact.
    facts   jsonb   not null,
    verdict text    not null,
    -- In fen; null if it is not looked at.
    amount  bigint,
    constraint clause_test_pkey primary key (clause, place),
    constraint clause_test_verdict_known check (verdict in ('ELIGIBLE', 'NOT_ELIGIBLE', 'UNKNOWN')),
    constraint clause_test_amount_is_paid check (amount >= 0)
);

-- One row at most: another number after each change of what is or will be in force. Whoever changes that waits for whoever did
-- before, so that a number that was read stands for all that was committed with it.
create table policies.rules_stamp (
    only_one boolean not null default true,
    stamp    bigint  not null,
    constraint rules_stamp_pkey primary key (only_one),
    constraint rules_stamp_is_one check (only_one)
);

create function policies.rules_changed() returns trigger language plpgsql security definer
    set search_path = pg_catalog as $$
begin
    insert into policies.rules_stamp as kept (stamp) values (1)
        on conflict (only_one) do update set stamp = kept.stamp + 1;
    return null;
end $$;

create trigger policy_version_issued after insert on policies.policy_version
    for each row when (new.status = 'ISSUED') execute function policies.rules_changed();
create trigger policy_version_no_longer_the_same after update on policies.policy_version
    for each row when ((new.status = 'ISSUED' or old.status = 'ISSUED')
        and (new.status, new.valid_from, new.valid_to) is distinct from (old.status, old.valid_from, old.valid_to))
    execute function policies.rules_changed();

-- What was granted under a version was granted for what it says: clauses change in drafts only.
create function policies.refuse_unless_draft() returns trigger language plpgsql
    set search_path = pg_catalog as $$
declare
    touched uuid := case when tg_op = 'DELETE' then old.version else new.version end;
begin
    if not exists (select from policies.policy_version v where v.id = touched and v.status = 'DRAFT') then
        raise exception 'Only drafts change' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger clause_of_a_draft before insert or update or delete on policies.clause
    for each row execute function policies.refuse_unless_draft();

grant select, insert on policies.policy, policies.policy_place, policies.policy_track, policies.policy_version,
    policies.policy_move, policies.clause, policies.clause_test to throughline_app;
grant update (revision) on policies.policy to throughline_app;
grant update (revision, status, valid_from, valid_to, words) on policies.policy_version to throughline_app;
-- A draft is written anew with each change; tests go with their clause by themselves.
grant delete on policies.clause to throughline_app;
grant select on policies.rules_stamp to throughline_app;
