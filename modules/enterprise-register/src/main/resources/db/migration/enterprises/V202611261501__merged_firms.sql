-- Two records of one firm become one: the other is closed and stays, and what it had goes to the one that survives.

alter table enterprises.enterprise
    add column merged_into uuid,
    -- Codes and names of records that were merged into this one, as they are searched for.
    add column also_known text not null default '',
    add constraint enterprise_merged_into foreign key (merged_into) references enterprises.enterprise,
    add constraint enterprise_merged_into_another check (merged_into <> id);
comment on column enterprises.enterprise.merged_into is 'The record of the same firm that survived; null while it is open';
create index enterprise_merged on enterprises.enterprise (merged_into) where merged_into is not null;
-- No grant: only close_firm below writes these two.

alter table enterprises.enterprise alter column search_text set expression as
    (enterprises.folded(name) || E'\x1f' || initials || E'\x1f' || lower(uscc) || also_known);
alter index enterprises.enterprise_by_gram alter column 1 set statistics 1000;

-- Lists and counts have open records only, and are answered by these indexes alone.
drop index enterprises.enterprise_in_name_order, enterprises.enterprise_by_industry, enterprises.enterprise_by_district,
    enterprises.enterprise_by_zone;
create index enterprise_in_name_order on enterprises.enterprise (name_order, id) where merged_into is null;
create index enterprise_by_industry on enterprises.enterprise (industry, district, kind, zone, generated)
    where merged_into is null;
create index enterprise_by_district on enterprises.enterprise (district, industry, kind, zone, generated)
    where merged_into is null;
create index enterprise_by_zone on enterprises.enterprise (zone, district) where zone is not null and merged_into is null;
-- Codes that share the nine characters of the body name one firm.
create index enterprise_by_body on enterprises.enterprise (substr(uscc, 9, 9)) where merged_into is null;

create table enterprises.merge (
    id        uuid        not null,
    former    uuid        not null,
    surviving uuid        not null,
    reason    text        not null,
    at        timestamptz not null,
    by_whom   text        not null,
    -- How many records changed hands, by what they are: {"facts": 12}.
    moved     jsonb       not null,
    constraint merge_pkey primary key (id),
    -- A record is merged once.
    constraint merge_of_former unique (former),
    constraint merge_former foreign key (former) references enterprises.enterprise,
    constraint merge_surviving foreign key (surviving) references enterprises.enterprise,
    constraint merge_reason_length check (length(reason) between 1 and 500)
);
create index merge_into on enterprises.merge (surviving, id);
grant select, insert on enterprises.merge to throughline_app;

-- Closes a record. Both are held until the transaction ends, and whatever belongs to the former is brought over before.
create function enterprises.close_firm(closed uuid, into_firm uuid) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    perform from enterprises.enterprise where id in (closed, into_firm) and merged_into is null
        order by id for update;
    update enterprises.enterprise f set merged_into = into_firm, version = f.version + 1
    where f.id = closed and f.merged_into is null
      and exists (select from enterprises.enterprise s where s.id = into_firm and s.merged_into is null);
    if not found then
        raise exception 'firm % is not open', closed using errcode = 'serialization_failure';
    end if;
    update enterprises.enterprise s
    set version = s.version + 1,
        also_known = s.also_known || E'\x1f' || f.search_text || coalesce(
            (select string_agg(distinct E'\x1f' || enterprises.folded(h.name), '')
             from enterprises.enterprise_history h where h.enterprise_id = f.id and h.name <> f.name), '')
    from enterprises.enterprise f
    where s.id = into_firm and f.id = closed;
end
$$;

-- Brings the facts of a closed record to the one that survived, each with its recording: what it says, of which day,
-- who said so and when. Of two beliefs of one day the one that was written down later stands and the other is kept as
-- corrected by it; of one moment, that of the surviving record. The latest day is the last word, as ever.
create function enterprises.bring_facts_over(closed uuid, into_firm uuid) returns bigint
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    moved bigint;
    part bigint;
begin
    if not exists (select from enterprises.enterprise where id = closed and merged_into = into_firm) then
        raise exception 'firm % was not merged into %', closed, into_firm using errcode = 'check_violation';
    end if;
    -- Whatever is no last word first, so that at no time two rows claim the same place. In two parts here and below,
    -- because each has an index of its own.
    with theirs as materialized (
        select ctid as place, f.* from enterprises.fact f
        where f.enterprise_id in (closed, into_firm) and f.latest
        union all
        select ctid, f.* from enterprises.fact f
        where f.enterprise_id in (closed, into_firm) and not f.latest and f.superseded_by is null
    ), believed as (
        select f.place, f.recording_id, f.latest, f.as_of,
            first_value(f.recording_id) over day as stands,
            row_number() over day as rank,
            max(f.as_of) over (partition by f.definition_id, f.year) as last
        from theirs f join enterprises.recording r on r.id = f.recording_id
        window day as (partition by f.definition_id, f.year, f.as_of
            order by r.recorded_at desc, f.enterprise_id = into_firm desc, r.id desc))
    update enterprises.fact f
    set superseded_by = case when b.rank > 1 then b.stands end,
        latest = false
    from believed b
    where f.ctid = b.place and (b.rank > 1 or (b.latest and b.as_of < b.last));
    update enterprises.fact set enterprise_id = into_firm where enterprise_id = closed and not latest;
    get diagnostics part = row_count;
    update enterprises.fact set enterprise_id = into_firm where enterprise_id = closed and latest;
    get diagnostics moved = row_count;
    moved := moved + part;
    perform enterprises.class_by_size(array[closed, into_firm]);
    return moved;
end
$$;
revoke execute on function enterprises.close_firm, enterprises.bring_facts_over from public;
grant execute on function enterprises.close_firm, enterprises.bring_facts_over to throughline_app;

-- Nothing new comes to a record that is closed; whoever comes while it is being closed waits and is refused.
create function enterprises.firm_is_open() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if (select merged_into is not null from enterprises.enterprise where id = new.enterprise_id for key share) then
        raise exception 'firm % is closed', new.enterprise_id using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger contact_person_of_open_firm before insert on enterprises.contact_person
    for each row execute function enterprises.firm_is_open();
create trigger contact_reading_of_open_firm before insert on enterprises.contact_reading
    for each row execute function enterprises.firm_is_open();
create trigger referral_of_open_firm before insert on enterprises.referral
    for each row execute function enterprises.firm_is_open();
create trigger assignment_of_open_firm before insert on enterprises.assignment
    for each row execute function enterprises.firm_is_open();

-- Persons and referrals go over with everything they are.
grant update (enterprise_id) on enterprises.contact_person, enterprises.contact_reading, enterprises.referral,
    enterprises.referral_step to throughline_app;
grant update (enterprise_id, yields) on enterprises.assignment to throughline_app;

-- What refers to firms, by table and column: foreign keys, and columns that are called so and have none. Whoever merges
-- has to know what becomes of each.
create function enterprises.relations_to_firms() returns table (relation text)
    language sql stable security definer set search_path = pg_catalog
as $$
    select format('%s.%s.%s', n.nspname, c.relname, a.attname)
    from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum = any (k.conkey)
    where k.contype = 'f' and k.confrelid = 'enterprises.enterprise'::regclass
    union
    select format('%s.%s.%s', n.nspname, c.relname, a.attname)
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and c.relpersistence = 'p'
    join pg_namespace n on n.oid = c.relnamespace and n.nspname not like 'pg\_%'
    where a.attname = 'enterprise_id' and not a.attisdropped
    order by 1
$$;

alter function enterprises.inconsistencies() rename to inconsistencies_of_facts;
create function enterprises.inconsistencies() returns table (rule text, subject text)
    language sql stable
as $$
    select * from enterprises.inconsistencies_of_facts()
    union all
    (select 'a fact of a closed firm', f.enterprise_id::text
     from enterprises.enterprise e join enterprises.fact f on f.enterprise_id = e.id
     where e.merged_into is not null limit 100)
    union all
    (select 'a contact person, referral or assignment of a closed firm', e.id::text
     from enterprises.enterprise e
     where e.merged_into is not null and (
        exists (select from enterprises.contact_person p where p.enterprise_id = e.id)
        or exists (select from enterprises.contact_reading p where p.enterprise_id = e.id)
        or exists (select from enterprises.referral r where r.enterprise_id = e.id)
        or exists (select from enterprises.referral_step r where r.enterprise_id = e.id)
        or exists (select from enterprises.assignment a where a.enterprise_id = e.id)) limit 100)
    union all
    (select 'closed without a merge, or merged and open', coalesce(e.id, m.former)::text
     from (select id, merged_into from enterprises.enterprise where merged_into is not null) e
     full join enterprises.merge m on m.former = e.id
     where m.surviving is distinct from e.merged_into limit 100)
    union all
    (select 'a survivor that cannot be found by a former code', m.surviving::text
     from enterprises.merge m join enterprises.enterprise s on s.id = m.surviving
     join enterprises.enterprise f on f.id = m.former
     where strpos(s.search_text, lower(f.uscc)) = 0 limit 100);
$$;
comment on function enterprises.inconsistencies() is 'Of no use to the application; reads all facts';
