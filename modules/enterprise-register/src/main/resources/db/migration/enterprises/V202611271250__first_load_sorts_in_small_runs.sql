-- The end of a first load, in less time: judged by all processes that may build an index, and sorted in runs that fit into a
-- processor's cache. A sort of this index in 512 MB takes a third longer than one of the same rows in 96 MB.

alter function enterprises.is_handle(text) parallel safe;

-- Size classes of the firms are told once, by whoever writes the facts, when all are there.
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
end
$$;

-- What was written meanwhile stands under one recording. Settings are as before when the transaction is over.
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
    perform set_config('maintenance_work_mem', 48 * (helpers + 1) || 'MB', true);
    for back in delete from enterprises.import_index returning definition loop
        execute back;
    end loop;
end
$$;

-- The index of names is laid aside like those of facts: everybody waits for firms as well then.
create or replace function enterprises.hold_for_first_load(fewer_than bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if (select count(*) >= fewer_than from (select from enterprises.fact limit fewer_than) f) then
        return false;
    end if;
    for attempt in 1 .. 20 loop
        begin
            lock table enterprises.enterprise, enterprises.fact in access exclusive mode nowait;
            return true;
        exception when lock_not_available then
            -- Somebody is there, and what was got already is let go.
            perform pg_sleep(0.1);
        end;
    end loop;
    return false;
end
$$;

create function enterprises.lay_names_aside() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into enterprises.import_index values (pg_get_indexdef('enterprises.enterprise_by_gram'::regclass));
    drop index enterprises.enterprise_by_gram;
end
$$;

create function enterprises.bring_names_back() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    back text;
begin
    for back in delete from enterprises.import_index returning definition loop
        execute back;
    end loop;
end
$$;

revoke execute on function enterprises.lay_names_aside, enterprises.bring_names_back from public;
grant execute on function enterprises.lay_names_aside, enterprises.bring_names_back to throughline_app;

-- As before, and of all firms where none are named.
create or replace function enterprises.class_by_size(firms uuid[]) returns void
    language plpgsql security definer
    set search_path = pg_catalog set plan_cache_mode = force_custom_plan set enable_nestloop = on
as $$
declare
    people smallint := (select id from enterprises.fact_definition where name = 'employees');
    money smallint := (select id from enterprises.fact_definition where name = 'revenue');
    things smallint := (select id from enterprises.fact_definition where name = 'totalAssets');
begin
    with scope as materialized (
        select s.industry, enterprises.size_rule_of(s.industry) as code
        from (select distinct e.industry from enterprises.enterprise e where (firms is null or e.id = any (firms))) s),
    firm as (
        select e.id, r.* from enterprises.enterprise e
        join scope s on s.industry = e.industry join enterprises.size_rule r on r.code = s.code
        where (firms is null or e.id = any (firms))),
    known as (
        select f.enterprise_id, f.year,
            max(f.number) filter (where f.definition_id = people) as employees,
            max(f.number) filter (where f.definition_id = money) as revenue,
            max(f.number) filter (where f.definition_id = things) as assets
        from enterprises.fact f
        where f.latest and (firms is null or f.enterprise_id = any (firms)) and f.definition_id in (people, money, things)
        group by f.enterprise_id, f.year),
    classed as materialized (
        select distinct on (id) id, employees, revenue, assets, year, code,
            case
                when coalesce(employees >= employees_large, true) and coalesce(revenue >= revenue_large, true)
                    and coalesce(assets >= assets_large, true) then 'LARGE'
                when coalesce(employees >= employees_medium, true) and coalesce(revenue >= revenue_medium, true)
                    and coalesce(assets >= assets_medium, true) then 'MEDIUM'
                when coalesce(employees >= employees_small, true) and coalesce(revenue >= revenue_small, true)
                    and coalesce(assets >= assets_small, true) then 'SMALL'
                else 'MICRO'
            end as class
        from firm join known on enterprise_id = id
        where (employees_large is null or employees is not null) and (revenue_large is null or revenue is not null)
          and (assets_large is null or assets is not null)
        order by id, year desc),
    gone as (
        delete from enterprises.firm_size s
        where (firms is null or s.enterprise_id = any (firms))
          and not exists (select from classed c where c.id = s.enterprise_id))
    insert into enterprises.firm_size (enterprise_id, employees, revenue, assets, year, class, rule)
    select id, employees, revenue, assets, year, class, code from classed
    on conflict (enterprise_id) do update set employees = excluded.employees, revenue = excluded.revenue,
        assets = excluded.assets, year = excluded.year, class = excluded.class, rule = excluded.rule
    where (firm_size.employees, firm_size.revenue, firm_size.assets, firm_size.year, firm_size.class, firm_size.rule)
        is distinct from
        (excluded.employees, excluded.revenue, excluded.assets, excluded.year, excluded.class, excluded.rule);
end
$$;
