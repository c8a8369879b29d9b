CREATE SCHEMA offices;
GRANT USAGE ON SCHEMA offices TO throughline_app;

-- A plan: how to come from what is believed of a bureau's offices to what is wanted. Nothing of it counts before it is applied.
create table offices.mandate_plan (
    id          uuid        not null,
    version     bigint      not null,
    bureau      text        collate "C" not null,
    state       text        collate "C" not null,
    -- The day it was made on, in Shanghai: what is past is judged by it.
    planned_on  date        not null,
    planned_at  timestamptz not null,
    planned_by  text        not null,
    -- Digest of everything the plan stands on; it can be applied while this is the same.
    ground      text        collate "C" not null,
    -- The whole of what is to be believed: tracks and mandates.
    after       jsonb       not null,
    changes     jsonb       not null,
    -- Open work it touches, counted by kind.
    affected    jsonb       not null,
    -- Why it cannot be applied; empty if it can.
    problems    jsonb       not null,
    -- The plan that this one takes back.
    undoes      uuid        references offices.mandate_plan,
    applied_at  timestamptz,
    applied_by  text,
    reason      text,
    constraint mandate_plan_pkey primary key (id),
    constraint mandate_plan_state_known check (state in ('PROPOSED', 'APPLIED')),
    constraint mandate_plan_is_applied_or_not check ((state = 'APPLIED') = (applied_at is not null)
        and (applied_at is null) = (applied_by is null))
);
create index mandate_plan_of_bureau on offices.mandate_plan (bureau, id);
create index mandate_plan_applied on offices.mandate_plan (applied_at, id) where applied_at is not null;
grant select, insert on offices.mandate_plan to throughline_app;
grant update (version, state, applied_at, applied_by, reason) on offices.mandate_plan to throughline_app;

-- Who covers what, in two times: the days on which it holds, and the time in which it was believed.
create table offices.mandate (
    id            uuid        not null,
    bureau        text        collate "C" not null,
    office        text        collate "C" not null,
    -- One of the two.
    track         text        collate "C",
    function      text        collate "C",
    valid_from    date        not null,
    -- The first day on which it no longer holds; null while none is known.
    valid_to      date,
    basis         text,
    believed_from timestamptz not null,
    -- Since when it is believed no longer; null for what is believed now.
    believed_to   timestamptz,
    begun_by      uuid        not null references offices.mandate_plan,
    ended_by      uuid        references offices.mandate_plan,
    constraint mandate_pkey primary key (id),
    constraint mandate_is_of_track_or_function check (num_nonnulls(track, function) = 1),
    constraint mandate_is_some_days check (valid_from < valid_to),
    constraint mandate_was_believed_some_time check (believed_from < believed_to),
    constraint mandate_was_ended_by_a_plan check ((believed_to is null) = (ended_by is null)),
    constraint track_has_one_office_at_a_time exclude using gist
        (bureau with =, track with =, daterange(valid_from, valid_to) with &&)
        where (believed_to is null and track is not null),
    constraint office_has_a_function_once_at_a_time exclude using gist
        (bureau with =, office with =, function with =, daterange(valid_from, valid_to) with &&)
        where (believed_to is null and function is not null)
);
create index mandate_believed on offices.mandate (bureau, id) where believed_to is null;
create index mandate_of_bureau on offices.mandate (bureau, id);
grant select, insert on offices.mandate to throughline_app;
grant update (believed_to, ended_by) on offices.mandate to throughline_app;

-- What tracks a bureau had, by the time in which it was believed: a tree has no days of its own.
create table offices.track (
    id            uuid        not null,
    bureau        text        collate "C" not null,
    code          text        collate "C" not null,
    rank          integer     not null,
    name_zh       text        not null,
    name_en       text        not null,
    within        text        collate "C",
    classes       text[]      not null,
    products      jsonb       not null,
    believed_from timestamptz not null,
    believed_to   timestamptz,
    begun_by      uuid        not null references offices.mandate_plan,
    ended_by      uuid        references offices.mandate_plan,
    constraint track_pkey primary key (id),
    constraint track_is_not_within_itself check (within <> code),
    constraint track_was_believed_some_time check (believed_from < believed_to),
    constraint track_was_ended_by_a_plan check ((believed_to is null) = (ended_by is null))
);
create unique index track_is_one_thing_at_a_time on offices.track (bureau, code) where believed_to is null;
create index track_of_bureau on offices.track (bureau, rank);
grant select, insert on offices.track to throughline_app;
grant update (believed_to, ended_by) on offices.track to throughline_app;

-- What was believed once stays on record as it was: only the end of a belief is ever written, and once.
create function offices.keep_beliefs() returns trigger
    language plpgsql set search_path = offices
as $$
begin
    if old.believed_to is not null then
        raise exception 'a belief ends once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger mandate_belief_ends_once before update on offices.mandate
    for each row execute function offices.keep_beliefs();
create trigger track_belief_ends_once before update on offices.track
    for each row execute function offices.keep_beliefs();

-- Open work that passed from one office to another with its track or function: a deed for each piece, never changed.
create table offices.handover_deed (
    plan         uuid not null references offices.mandate_plan,
    kind         text collate "C" not null,
    item         uuid not null,
    former       text collate "C" not null,
    next         text collate "C" not null,
    effective_on date not null,
    constraint handover_deed_pkey primary key (plan, kind, item)
);
create index handover_deed_of_item on offices.handover_deed (item, plan);
grant select, insert on offices.handover_deed to throughline_app;
