-- The first large list of a register: its facts are written without indexes, which are built from all of them at the
-- end, as a sort, and judged once, from the table.

-- Not all firms of a list have facts already; nothing has to be compared for those that have none.
alter table enterprises.import_target rename column added to entered;
alter table enterprises.import_target add column bare boolean not null default true;
alter table enterprises.import_said drop column added;

-- Whatever the register or another row shows to be wrong goes back as it came, without another look into the file.
truncate enterprises.import_row, enterprises.import_target;
alter table enterprises.import_row add column cells text[] not null;
-- Whether anybody says that a row holds on its day; else it is the day on which the file came.
alter table enterprises.import_row add column day_named boolean not null;
alter table enterprises.import_target add column day_named boolean not null;
alter table enterprises.import add column day_named boolean not null default true;

-- The indexes that a merge has laid aside, until it has built them again.
create unlogged table enterprises.import_index (definition text not null);

create function enterprises.indexes_are_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select from enterprises.import_index) then
        raise exception 'indexes of facts are laid aside';
    end if;
    return null;
end
$$;
create constraint trigger import_index_is_back after insert on enterprises.import_index
    deferrable initially deferred for each row execute function enterprises.indexes_are_back();

-- Whether the sums of new facts are those of facts that fit their definitions; much quicker than asking row by row.
create function enterprises.facts_fit(fresh text, chosen text) returns text
    language sql immutable
return 'select not exists (
            select from (
                select definition_id, recording_id, count(*) as facts, count(year) as years,
                    count(number) as numbers, count(day) as days, count(truth) as truths,
                    min(number) as least, max(number) as most,
                    count(*) filter (where scale(number) > 0 and number <> trunc(number)) as broken,
                    count(*) filter (where year is not null and ends_on is not null) as ended
                from ' || fresh || ' where ' || chosen || ' group by definition_id, recording_id) f
            left join enterprises.fact_definition d on d.id = f.definition_id
            left join enterprises.recording r on r.id = f.recording_id
            where d.id is null or r.id is null or f.ended > 0
               or f.years <> case when d.yearly then f.facts else 0 end
               or f.least < d.minimum or f.most > d.maximum
               or (d.type = ''INTEGER'' and f.broken > 0)
               or f.facts <> case
                      when d.type in (''INTEGER'', ''DECIMAL'') then f.numbers
                      when d.type = ''DATE'' then f.days
                      when d.type = ''BOOLEAN'' then f.truths
                      else f.facts - f.numbers - f.days - f.truths
                  end)
        and not exists (
            select from ' || fresh || ' f join enterprises.fact_definition d on d.id = f.definition_id
            where ' || chosen || ' and f.words is not null and d.type = ''CODE'' and f.words <> all (d.codes))
        and not exists (
            select from (select distinct enterprise_id from ' || fresh || ' where ' || chosen || ') f
            left join enterprises.enterprise e on e.id = f.enterprise_id
            where e.id is null)';

create or replace function enterprises.check_facts() returns trigger
    language plpgsql
as $$
declare
    misfit record;
    sound boolean := false;
begin
    -- Many rows are judged by their sums, planned for as many as there are; a few, and any that fail so, one by one.
    if exists (select from fresh offset 1000) then
        execute enterprises.facts_fit('fresh', 'true') into sound;
    end if;
    if sound then
        return null;
    end if;
    select f.enterprise_id, f.definition_id, f.year into misfit
    from fresh f
    left join enterprises.fact_definition d on d.id = f.definition_id
    left join enterprises.recording r on r.id = f.recording_id
    where r.id is null
       or not exists (select from enterprises.enterprise e where e.id = f.enterprise_id)
       or d.yearly is distinct from (f.year is not null)
       -- A year ends by itself.
       or (f.year is not null and f.ends_on is not null)
       or case d.type
              when 'INTEGER' then f.number is null or f.number <> trunc(f.number)
              when 'DECIMAL' then f.number is null
              when 'DATE' then f.day is null
              when 'BOOLEAN' then f.truth is null
              when 'CODE' then f.words is null or f.words <> all (d.codes)
              else f.words is null
          end
       or f.number < d.minimum
       or f.number > d.maximum
    limit 1;
    if found then
        raise exception 'fact % of enterprise % does not fit its definition', misfit.definition_id, misfit.enterprise_id
            using errcode = 'check_violation', schema = 'enterprises', table = 'fact',
                  constraint = 'fact_fits_definition';
    end if;
    return null;
end
$$;

-- Keeps everybody away from facts and from changing firms, if nobody is there and the register has fewer facts than
-- said: whoever comes waits until the merge is over. It never waits itself, so it can stand in nobody's way for ever.
create function enterprises.hold_for_first_load(fewer_than bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if (select count(*) >= fewer_than from (select from enterprises.fact limit fewer_than) f) then
        return false;
    end if;
    lock table enterprises.enterprise in exclusive mode nowait;
    lock table enterprises.fact in access exclusive mode nowait;
    return true;
exception when lock_not_available then
    return false;
end
$$;

create function enterprises.lay_indexes_aside() returns void
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
end
$$;

-- What was written meanwhile stands under one recording.
create function enterprises.bring_indexes_back(written integer) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    back text;
    sound boolean;
begin
    execute enterprises.facts_fit('enterprises.fact', 'recording_id = ' || written) into sound;
    if not sound then
        raise exception 'facts of recording % do not fit their definitions', written
            using errcode = 'check_violation', schema = 'enterprises', table = 'fact',
                  constraint = 'fact_fits_definition';
    end if;
    alter table enterprises.fact enable trigger fact_fits_definition;
    for back in delete from enterprises.import_index returning definition loop
        execute back;
    end loop;
end
$$;

revoke execute on function enterprises.hold_for_first_load, enterprises.lay_indexes_aside,
    enterprises.bring_indexes_back from public;
grant execute on function enterprises.hold_for_first_load, enterprises.lay_indexes_aside,
    enterprises.bring_indexes_back to throughline_app;
