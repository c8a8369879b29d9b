-- Facts that are data of a person: the value lies in the vault, and here is the name under which the vault has it.

alter table enterprises.fact_definition
    add column personal text,
    add constraint fact_definition_personal_known
        check (personal in ('NAME', 'PHONE', 'IDENTITY_NUMBER', 'EMAIL', 'OTHER')),
    add constraint fact_definition_personal_is_a_text
        check (personal is null or (type = 'STRING' and not yearly and not derived));
comment on column enterprises.fact_definition.personal is
    'What kind of personal data its values are, stays as it was first brought; null if they are none';

-- Values whose key was erased, each with the recording that did it: by whom, when and why.
create table enterprises.erased_fact (
    handle       text    collate "C" not null,
    recording_id integer not null,
    constraint erased_fact_pkey primary key (handle),
    constraint erased_fact_by_recording foreign key (recording_id) references enterprises.recording
);
create index erased_fact_of_recording on enterprises.erased_fact (recording_id);
grant select, insert on enterprises.erased_fact to throughline_app;

-- The name of a value in the vault: the firm it was recorded of, and an identity of its own.
create function enterprises.is_handle(words text) returns boolean
    language sql immutable
return coalesce(words ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', false);

create or replace function enterprises.facts_fit(fresh text, chosen text) returns text
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
            where ' || chosen || ' and f.words is not null and ((d.type = ''CODE'' and f.words <> all (d.codes))
                or (d.personal is not null and not enterprises.is_handle(f.words))))
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
              else f.words is null or (d.personal is not null and not enterprises.is_handle(f.words))
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

-- What was erased was corrected by something that says nothing.
create or replace function enterprises.inconsistencies_of_facts() returns table (rule text, subject text)
    language sql stable
as $$
    (select 'a later day is known', enterprise_id || ' ' || definition_id
     from (
        select enterprise_id, definition_id, latest, as_of,
            max(as_of) over (partition by enterprise_id, definition_id, year) as last
        from enterprises.fact where superseded_by is null) f
     where latest <> (as_of = last) limit 100)
    union all
    (select 'two beliefs of one day', enterprise_id || ' ' || definition_id
     from enterprises.fact where superseded_by is null
     group by enterprise_id, definition_id, year, as_of having count(*) > 1 limit 100)
    union all
    (select 'corrected by what came before it', f.enterprise_id || ' ' || f.definition_id
     from enterprises.fact f join enterprises.recording r on r.id = f.recording_id
     join enterprises.recording s on s.id = f.superseded_by
     where s.recorded_at < r.recorded_at limit 100)
    union all
    (select 'corrected by nothing', f.enterprise_id || ' ' || f.definition_id
     from enterprises.fact f
     where f.superseded_by is not null and not exists (
        select from enterprises.fact n
        where n.enterprise_id = f.enterprise_id and n.definition_id = f.definition_id
          and n.year is not distinct from f.year and n.as_of = f.as_of and n.recording_id = f.superseded_by)
       and not exists (
        select from enterprises.erased_fact e where e.handle = f.words and e.recording_id = f.superseded_by) limit 100)
    union all
    (select 'a fact without a firm', f.enterprise_id::text
     from enterprises.fact f left join enterprises.enterprise e on e.id = f.enterprise_id
     where e.id is null limit 100)
    union all
    (select 'rows of an import that is over', r.import_id::text
     from enterprises.import_row r left join enterprises.import i on i.id = r.import_id
     where i.id is null or i.merged_at is not null group by r.import_id limit 100);
$$;

alter function enterprises.inconsistencies() rename to inconsistencies_of_firms;
create function enterprises.inconsistencies() returns table (rule text, subject text)
    language sql stable
as $$
    select * from enterprises.inconsistencies_of_firms()
    union all
    (select 'a personal value that the vault does not have', f.words
     from enterprises.fact f join enterprises.fact_definition d on d.id = f.definition_id and d.personal is not null
     where not exists (select from enterprises.erased_fact e where e.handle = f.words)
       and not exists (
        select from personal.kept_value v
        where v.subject_type = 'enterprise-fact' and v.subject_id = f.words and v.field = lower(d.personal)) limit 100)
    union all
    (select 'an erased value that the vault still has', e.handle
     from enterprises.erased_fact e
     where exists (
        select from personal.subject_key k where k.subject_type = 'enterprise-fact' and k.subject_id = e.handle)
     limit 100)
    union all
    (select 'an erased value that still counts', e.handle
     from enterprises.erased_fact e join enterprises.fact f on f.words = e.handle
     where f.superseded_by is null limit 100);
$$;
comment on function enterprises.inconsistencies() is 'Of no use to the application; reads all facts';
