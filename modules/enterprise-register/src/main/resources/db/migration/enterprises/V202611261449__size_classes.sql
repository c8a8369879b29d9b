-- How large a firm is, as statistics class firms: 统计上大中小微型企业划分办法(2017), 国统字〔2017〕213号, with its table.
-- Money in yuan. A large, medium or small firm reaches every bound of its class; whoever misses one falls to the next;
-- what a rule does not look at has no bound.

create table enterprises.size_rule (
    code             text    collate "C" not null,
    employees_large  integer,
    employees_medium integer,
    employees_small  integer,
    revenue_large    numeric,
    revenue_medium   numeric,
    revenue_small    numeric,
    assets_large     numeric,
    assets_medium    numeric,
    assets_small     numeric,
    constraint size_rule_pkey primary key (code),
    constraint size_rule_looks_at_something check (num_nonnulls(employees_large, revenue_large, assets_large) > 0),
    constraint size_rule_employees_whole
        check (num_nonnulls(employees_large, employees_medium, employees_small) in (0, 3)),
    constraint size_rule_revenue_whole check (num_nonnulls(revenue_large, revenue_medium, revenue_small) in (0, 3)),
    constraint size_rule_assets_whole check (num_nonnulls(assets_large, assets_medium, assets_small) in (0, 3)),
    constraint size_rule_descends check (
        coalesce(employees_large > employees_medium and employees_medium > employees_small, true)
        and coalesce(revenue_large > revenue_medium and revenue_medium > revenue_small, true)
        and coalesce(assets_large > assets_medium and assets_medium > assets_small, true))
);
insert into enterprises.size_rule values
    ('AGRICULTURE',    null, null, null,  200000000,   5000000,  500000, null, null, null),
    ('INDUSTRY',       1000,  300,   20,  400000000,  20000000, 3000000, null, null, null),
    ('CONSTRUCTION',   null, null, null,  800000000,  60000000, 3000000,  800000000, 50000000,  3000000),
    ('WHOLESALE',       200,   20,    5,  400000000,  50000000, 10000000, null, null, null),
    ('RETAIL',          300,   50,   10,  200000000,   5000000, 1000000, null, null, null),
    ('TRANSPORT',      1000,  300,   20,  300000000,  30000000, 2000000, null, null, null),
    ('STORAGE',         200,  100,   20,  300000000,  10000000, 1000000, null, null, null),
    ('POST',           1000,  300,   20,  300000000,  20000000, 1000000, null, null, null),
    ('ACCOMMODATION',   300,  100,   10,  100000000,  20000000, 1000000, null, null, null),
    ('CATERING',        300,  100,   10,  100000000,  20000000, 1000000, null, null, null),
    ('INFORMATION',    2000,  100,   10, 1000000000,  10000000, 1000000, null, null, null),
    ('SOFTWARE',        300,  100,   10,  100000000,  10000000,  500000, null, null, null),
    ('REAL_ESTATE',    null, null, null, 2000000000,  10000000, 1000000,  100000000, 50000000, 20000000),
    ('PROPERTY',       1000,  300,  100,   50000000,  10000000, 5000000, null, null, null),
    ('BUSINESS',        300,  100,   10, null, null, null,             1200000000, 80000000,  1000000),
    ('OTHER',           300,  100,   10, null, null, null, null, null, null);

-- What a rule is for, by GB/T 4754-2017; the longest code counts. A code without a rule is not classed, nor is one that
-- does not stand here: railways, own real estate, finance, education, health, bodies that are no enterprises.
create table enterprises.size_scope (
    industry text collate "C" not null,
    rule     text collate "C",
    constraint size_scope_pkey primary key (industry),
    constraint size_scope_of_rule foreign key (rule) references enterprises.size_rule
);
insert into enterprises.size_scope values
    ('A', 'AGRICULTURE'), ('B', 'INDUSTRY'), ('C', 'INDUSTRY'), ('D', 'INDUSTRY'), ('E', 'CONSTRUCTION'),
    ('F51', 'WHOLESALE'), ('F52', 'RETAIL'),
    ('G54', 'TRANSPORT'), ('G55', 'TRANSPORT'), ('G56', 'TRANSPORT'), ('G57', 'TRANSPORT'), ('G58', 'TRANSPORT'),
    ('G591', 'TRANSPORT'), ('G59', 'STORAGE'), ('G60', 'POST'),
    ('H61', 'ACCOMMODATION'), ('H62', 'CATERING'),
    ('I63', 'INFORMATION'), ('I64', 'INFORMATION'), ('I65', 'SOFTWARE'),
    ('K701', 'REAL_ESTATE'), ('K702', 'PROPERTY'), ('K70', 'OTHER'), ('K704', null), ('L', 'BUSINESS'),
    ('M', 'OTHER'), ('N', 'OTHER'), ('O', 'OTHER'), ('Q85', 'OTHER'), ('R', 'OTHER');

create function enterprises.size_rule_of(industry text) returns text
    language sql stable
return (
    select s.rule from enterprises.size_scope s
    where s.industry = any (array[left($1, 1), left($1, 3), left($1, 4), $1])
    order by length(s.industry) desc limit 1);

-- The class of each firm that has one, by the latest year of which all is known that its rule looks at. It follows from
-- firms, which nobody may delete, their facts and the rules alone; asking for each once more would only cost time.
create table enterprises.firm_size (
    enterprise_id uuid     not null,
    employees     numeric,
    revenue       numeric,
    assets        numeric,
    year          smallint not null,
    class         text     collate "C" not null,
    rule          text     collate "C" not null,
    constraint firm_size_pkey primary key (enterprise_id),
    constraint firm_size_class_known check (class in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO'))
);
create index firm_size_class on enterprises.firm_size (class, enterprise_id);

-- Written by what follows alone.
grant select on enterprises.size_rule, enterprises.size_scope, enterprises.firm_size to throughline_app;

-- Classes firms anew. They are planned for as many as there are, whatever the caller keeps planners from.
create function enterprises.class_by_size(firms uuid[]) returns void
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
        from (select distinct e.industry from enterprises.enterprise e where e.id = any (firms)) s),
    firm as (
        select e.id, r.* from enterprises.enterprise e
        join scope s on s.industry = e.industry join enterprises.size_rule r on r.code = s.code
        where e.id = any (firms)),
    known as (
        select f.enterprise_id, f.year,
            max(f.number) filter (where f.definition_id = people) as employees,
            max(f.number) filter (where f.definition_id = money) as revenue,
            max(f.number) filter (where f.definition_id = things) as assets
        from enterprises.fact f
        where f.latest and f.enterprise_id = any (firms) and f.definition_id in (people, money, things)
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
        where s.enterprise_id = any (firms) and not exists (select from classed c where c.id = s.enterprise_id))
    insert into enterprises.firm_size (enterprise_id, employees, revenue, assets, year, class, rule)
    select id, employees, revenue, assets, year, class, code from classed
    on conflict (enterprise_id) do update set employees = excluded.employees, revenue = excluded.revenue,
        assets = excluded.assets, year = excluded.year, class = excluded.class, rule = excluded.rule
    where (firm_size.employees, firm_size.revenue, firm_size.assets, firm_size.year, firm_size.class, firm_size.rule)
        is distinct from
        (excluded.employees, excluded.revenue, excluded.assets, excluded.year, excluded.class, excluded.rule);
end
$$;

-- Who writes many facts says so and has their firms classed once, at the end.
create function enterprises.sizes_wait() returns boolean
    language sql stable
return coalesce(current_setting('enterprises.sizes_wait', true) = 'on', false);

create function enterprises.class_after_facts() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    firms uuid[];
begin
    if enterprises.sizes_wait() then
        return null;
    end if;
    firms := array(
        select distinct f.enterprise_id from fresh f join enterprises.fact_definition d on d.id = f.definition_id
        where d.name in ('employees', 'revenue', 'totalAssets'));
    if cardinality(firms) > 0 then
        -- Whoever records something else of the same firm meanwhile is waited for, so that each sees the other's.
        perform from enterprises.enterprise e where e.id = any (firms) order by e.id for no key update;
        perform enterprises.class_by_size(firms);
    end if;
    return null;
end
$$;
create trigger fact_says_how_large after insert on enterprises.fact
    referencing new table as fresh for each statement execute function enterprises.class_after_facts();

create function enterprises.class_after_move() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if not enterprises.sizes_wait() then
        perform enterprises.class_by_size(array[new.id]);
    end if;
    return null;
end
$$;
create trigger enterprise_is_as_large_as_others_there after update of industry on enterprises.enterprise
    for each row when (old.industry is distinct from new.industry)
    execute function enterprises.class_after_move();

select enterprises.class_by_size(array(select id from enterprises.enterprise));

revoke execute on function enterprises.class_by_size, enterprises.class_after_facts, enterprises.class_after_move
    from public;
grant execute on function enterprises.class_by_size to throughline_app;
