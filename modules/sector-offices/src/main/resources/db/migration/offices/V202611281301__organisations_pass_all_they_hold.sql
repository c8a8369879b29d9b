-- An organisation passes all it holds to another on a day, as one act. Nothing of it counts before it is applied.
create table offices.organisation_transfer (
    id           uuid        not null,
    version      bigint      not null default 0,
    giver        text        collate "C" not null,
    taker        text        collate "C" not null,
    -- The first day on which the taker has it, and the giver is there no longer.
    effective_on date        not null,
    -- Which office goes to which, where the others go, who serves, and whether days that have passed are meant.
    wanted       jsonb       not null,
    planned_on   date        not null,
    planned_at   timestamptz not null,
    planned_by   text        not null,
    -- Digest of what lies with the giver as such; that of its mandates stands in the plans.
    ground       text        collate "C" not null,
    -- What passes and what ends, counted by kind.
    affected     jsonb       not null,
    ends         jsonb       not null,
    -- Why it cannot be applied; empty if it can.
    problems     jsonb       not null,
    applied_at   timestamptz,
    applied_by   text,
    reason       text,
    -- When the last of it passed: on its day.
    completed_at timestamptz,
    constraint organisation_transfer_pkey primary key (id),
    constraint organisation_transfer_is_to_another check (giver <> taker),
    constraint organisation_transfer_is_applied_or_not check (num_nulls(applied_at, applied_by, reason) in (0, 3)),
    constraint organisation_transfer_is_completed_after_it_was_applied check (completed_at is null or applied_at is not null)
);
-- Whoever passed all has nothing left to pass.
create unique index organisation_passes_all_once on offices.organisation_transfer (giver) where applied_at is not null;
create index organisation_transfer_from on offices.organisation_transfer (giver, id);
create index organisation_transfer_to on offices.organisation_transfer (taker, id);
create index organisation_transfer_due on offices.organisation_transfer (effective_on, id)
    where applied_at is not null and completed_at is null;
grant select, insert on offices.organisation_transfer to throughline_app;
grant update (version, applied_at, applied_by, reason, completed_at) on offices.organisation_transfer to throughline_app;

-- The mandates of a transfer pass by two plans, one in each tree; they are carried out with it and never by themselves.
alter table offices.mandate_plan add column transfer uuid references offices.organisation_transfer;
create index mandate_plan_of_transfer on offices.mandate_plan (transfer) where transfer is not null;

-- A deed of what lay with the organisation as such belongs to no change of a plan; its place is -1.
alter table offices.handover_deed add constraint handover_deed_place check (change >= -1);

create function offices.keep_applied_transfers() returns trigger
    language plpgsql set search_path = offices
as $$
begin
    if old.applied_at is not null
            and to_jsonb(old) - 'completed_at' is distinct from to_jsonb(new) - 'completed_at' then
        raise exception 'an applied transfer is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    if old.completed_at is not null then
        raise exception 'a transfer is completed once' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger organisation_transfer_is_applied_once before update on offices.organisation_transfer
    for each row execute function offices.keep_applied_transfers();
