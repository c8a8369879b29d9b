-- Which firms changed, for whoever keeps what is known of them in memory, on every node; and what a view of the data saw,
-- so that it can be seen once more.

-- One row a firm and transaction; without a firm it were many. A reader keeps the snapshot of its last look and takes what
-- that one did not see: no transaction is missed, however late it commits after others that began later.
create table enterprises.firm_change (
    xid  xid8        not null default pg_current_xact_id(),
    at   timestamptz not null default clock_timestamp(),
    firm uuid
);
create index firm_change_after on enterprises.firm_change (xid, firm);
-- Written by what follows alone, and forgotten after a day.
grant select, delete on enterprises.firm_change to throughline_app;

-- From so many firms on whoever reads takes all.
create function enterprises.many_firms() returns integer language sql immutable return 300;

create function enterprises.note_many() returns void
    language sql security definer set search_path = pg_catalog
begin atomic
    insert into enterprises.firm_change (firm)
    select null::uuid
    where not exists (
        select from enterprises.firm_change c where c.xid = pg_current_xact_id() and c.firm is null);
end;

create function enterprises.note_firms(firms uuid[]) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    noted bigint;
begin
    if exists (select from enterprises.firm_change c where c.xid = pg_current_xact_id() and c.firm is null) then
        return;
    end if;
    noted := (select count(*) from enterprises.firm_change c where c.xid = pg_current_xact_id());
    if noted + cardinality(firms) > enterprises.many_firms() then
        perform enterprises.note_many();
        return;
    end if;
    insert into enterprises.firm_change (firm)
    select f.firm from unnest(firms) f(firm)
    where not exists (
        select from enterprises.firm_change c where c.xid = pg_current_xact_id() and c.firm = f.firm);
end
$$;

-- Whether a firm is one or many is seen before firms are told apart: a load of millions pays nothing.
create function enterprises.facts_came() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select from fresh offset 3000) then
        perform enterprises.note_many();
    else
        perform enterprises.note_firms(array(select distinct f.enterprise_id from fresh f));
    end if;
    return null;
end
$$;
create trigger fact_came after insert on enterprises.fact
    referencing new table as fresh for each statement execute function enterprises.facts_came();

create function enterprises.facts_changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select from fresh offset 3000) then
        perform enterprises.note_many();
    else
        perform enterprises.note_firms(
            array(select f.enterprise_id from fresh f union select w.enterprise_id from was w));
    end if;
    return null;
end
$$;
create trigger fact_changed after update on enterprises.fact
    referencing old table as was new table as fresh for each statement execute function enterprises.facts_changed();

create function enterprises.firms_came() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select from fresh offset 300) then
        perform enterprises.note_many();
    else
        perform enterprises.note_firms(array(select f.id from fresh f));
    end if;
    return null;
end
$$;
create trigger enterprise_came after insert on enterprises.enterprise
    referencing new table as fresh for each statement execute function enterprises.firms_came();

-- By row, so that the many statements that only raise a version cost nothing.
create function enterprises.firm_moved() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    perform enterprises.note_firms(array[new.id]);
    return null;
end
$$;
create trigger enterprise_moved after update of industry, district, zone, kind, merged_into on enterprises.enterprise
    for each row
    when ((old.industry, old.district, old.zone, old.kind, old.merged_into)
        is distinct from (new.industry, new.district, new.zone, new.kind, new.merged_into))
    execute function enterprises.firm_moved();

revoke execute on function enterprises.note_many, enterprises.note_firms, enterprises.facts_came,
    enterprises.facts_changed, enterprises.firms_came, enterprises.firm_moved from public;

-- A first load keeps everybody away and says once that it was many.
create or replace function enterprises.lay_indexes_aside() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    aside regclass;
begin
    for aside in select indexrelid from pg_index where indrelid = 'enterprises.fact'::regclass loop
        insert into enterprises.import_index values (pg_get_indexdef(aside));
        execute 'drop index ' || aside;
    end loop;
    alter table enterprises.fact disable trigger fact_fits_definition;
    alter table enterprises.fact disable trigger fact_says_how_large;
    alter table enterprises.fact disable trigger fact_came;
end
$$;

create or replace function enterprises.bring_indexes_back(written integer) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    helpers constant integer := current_setting('max_parallel_maintenance_workers');
    back text;
    sound boolean;
begin
    perform set_config('max_parallel_workers_per_gather', helpers::text, true);
    execute enterprises.facts_fit('enterprises.fact', 'recording_id = ' || written) into sound;
    if not sound then
        raise exception 'facts of recording % do not fit their definitions', written
            using errcode = 'check_violation', schema = 'enterprises', table = 'fact',
                  constraint = 'fact_fits_definition';
    end if;
    alter table enterprises.fact enable trigger fact_fits_definition;
    alter table enterprises.fact enable trigger fact_says_how_large;
    alter table enterprises.fact enable trigger fact_came;
    perform enterprises.note_many();
    perform set_config('maintenance_work_mem', 48 * (helpers + 1) || 'MB', true);
    for back in delete from enterprises.import_index returning definition loop
        execute back;
    end loop;
end
$$;

create or replace function enterprises.lay_names_aside() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into enterprises.import_index values (pg_get_indexdef('enterprises.enterprise_by_gram'::regclass));
    drop index enterprises.enterprise_by_gram;
    alter table enterprises.enterprise disable trigger enterprise_came;
end
$$;

create or replace function enterprises.bring_names_back() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    back text;
begin
    alter table enterprises.enterprise enable trigger enterprise_came;
    perform enterprises.note_many();
    for back in delete from enterprises.import_index returning definition loop
        execute back;
    end loop;
end
$$;

-- By which transaction something came to be believed, or no longer: null for what is older than this migration.
alter table enterprises.recording add column xid xid8;
alter table enterprises.recording alter column xid set default pg_current_xact_id();
alter table enterprises.enterprise_history add column superseded_xid xid8;
alter table enterprises.enterprise_history alter column superseded_xid set default pg_current_xact_id();
alter table enterprises.merge add column xid xid8;
alter table enterprises.merge alter column xid set default pg_current_xact_id();

-- Whether a view of the data saw what a transaction did.
create function enterprises.seen(xid xid8, by_snapshot pg_snapshot) returns boolean
    language sql immutable parallel safe
return xid is null or pg_visible_in_snapshot(xid, by_snapshot);
