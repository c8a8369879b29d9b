-- A fact in two times: from which day on it holds, and from when to when that was believed.

alter table enterprises.fact
    add column ends_on date,
    add column latest  boolean not null default true;
comment on column enterprises.fact.ends_on is
    'The day from which it no longer holds, such as the end of a qualification; null while no end is known';
comment on column enterprises.fact.latest is
    'Whether nothing later was said of this fact and year, and nobody has corrected it: what counts today';
comment on column enterprises.fact.superseded_by is
    'The recording that corrected it; null while it is believed, also of a day that is past';

update enterprises.fact set latest = false where superseded_by is not null;

alter table enterprises.fact
    add constraint fact_latest_is_believed check (not latest or superseded_by is null),
    add constraint fact_ends_after_it_began check (ends_on > as_of);

drop index enterprises.fact_current, enterprises.fact_superseded;
-- One last word on each fact and year, and the way to the facts of a firm.
create unique index fact_current on enterprises.fact (enterprise_id, definition_id, year) nulls not distinct
    where latest;
create index fact_past on enterprises.fact (enterprise_id, definition_id, year) where not latest;
-- One belief for each day on which something began to hold.
create unique index fact_believed on enterprises.fact (enterprise_id, definition_id, year, as_of) nulls not distinct
    where superseded_by is null and not latest;

create or replace function enterprises.check_facts() returns trigger
    language plpgsql
as $$
declare
    misfit record;
begin
    select f.enterprise_id, f.definition_id, f.year into misfit
    from fresh f
    left join enterprises.fact_definition d on d.id = f.definition_id
    left join enterprises.recording r on r.id = f.recording_id
    where r.id is null
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

grant update (latest) on enterprises.fact to throughline_app;
