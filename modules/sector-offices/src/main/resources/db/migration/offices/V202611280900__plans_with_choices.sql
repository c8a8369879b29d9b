-- What each change of a plan touches, what was wanted, who had a hand in it, and who asked for approval.
alter table offices.mandate_plan
    -- Open work by kind, one object a change, in the order of the changes.
    add column touched       jsonb       not null default '[]',
    -- What the plan was made of, so that it can be made again; null for one that takes another back.
    add column wanted        jsonb,
    -- Whoever planned, chose or submitted; where a second person has to approve it is none of these.
    add column prepared_by   text[]      not null default '{}',
    add column submitted_at  timestamptz,
    add column submitted_by  text,
    add column submitted_for text;
update offices.mandate_plan set prepared_by = array[planned_by];
alter table offices.mandate_plan
    drop constraint mandate_plan_state_known,
    add constraint mandate_plan_state_known check (state in ('PROPOSED', 'SUBMITTED', 'APPLIED')),
    add constraint mandate_plan_was_submitted_by_somebody check (num_nulls(submitted_at, submitted_by, submitted_for) in (0, 3)),
    add constraint mandate_plan_waits_if_submitted check (state <> 'SUBMITTED' or submitted_at is not null);
grant update (changes, prepared_by, submitted_at, submitted_by, submitted_for) on offices.mandate_plan to throughline_app;

-- Single pieces of open work that keep their office when the rest moves.
create table offices.plan_exception (
    plan   uuid    not null references offices.mandate_plan,
    kind   text    collate "C" not null,
    item   uuid    not null,
    -- Place of the change that would move it, from 0.
    change integer not null,
    constraint plan_exception_pkey primary key (plan, kind, item)
);
grant select, insert, delete on offices.plan_exception to throughline_app;

-- By which change a piece was handed over, and what people called it then.
alter table offices.handover_deed
    add column change integer not null default 0,
    add column called text    not null default '';
create index handover_deed_of_plan on offices.handover_deed (plan, change, kind, item);

-- What was applied stays on record as it was applied; only that those concerned were told of it comes later.
create function offices.keep_applied_plans() returns trigger
    language plpgsql set search_path = offices
as $$
begin
    if old.state = 'APPLIED' and to_jsonb(old) - 'told_at' is distinct from to_jsonb(new) - 'told_at' then
        raise exception 'an applied plan is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;
create trigger mandate_plan_is_applied_once before update on offices.mandate_plan
    for each row execute function offices.keep_applied_plans();

create function offices.keep_exceptions_of_applied_plans() returns trigger
    language plpgsql set search_path = offices
as $$
begin
    if exists (select from mandate_plan where id = coalesce(new.plan, old.plan) and state = 'APPLIED') then
        raise exception 'an applied plan is not changed' using errcode = 'integrity_constraint_violation';
    end if;
    return coalesce(new, old);
end
$$;
create trigger exceptions_of_applied_plans_stay before insert or delete on offices.plan_exception
    for each row execute function offices.keep_exceptions_of_applied_plans();
