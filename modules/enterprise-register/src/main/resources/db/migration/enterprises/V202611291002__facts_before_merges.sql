-- What was known of two firms just before one was merged into the other, so that a view of the data from before can be
-- seen once more although the facts have gone over. Never facts of persons: those are erased wherever they lie.
create table enterprises.fact_before_merge (
    former        uuid     not null,
    -- One of the two; no reference, since a record that is merged keeps none.
    firm          uuid     not null,
    recording_id  integer  not null,
    superseded_by integer,
    as_of         date     not null,
    ends_on       date,
    day           date,
    definition_id smallint not null,
    year          smallint,
    truth         boolean,
    latest        boolean  not null,
    number        numeric,
    words         text
);
create index fact_before_merge_of_firm on enterprises.fact_before_merge (firm, former);
-- Written by what follows alone.
grant select on enterprises.fact_before_merge to throughline_app;

create function enterprises.keep_facts_before_merge() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into enterprises.fact_before_merge (former, firm, recording_id, superseded_by, as_of, ends_on, day,
        definition_id, year, truth, latest, number, words)
    select new.id, f.enterprise_id, f.recording_id, f.superseded_by, f.as_of, f.ends_on, f.day,
        f.definition_id, f.year, f.truth, f.latest, f.number, f.words
    from enterprises.fact f
    join enterprises.fact_definition d on d.id = f.definition_id and d.personal is null
    -- In two parts, because each has an index of its own.
    where f.enterprise_id in (new.id, new.merged_into) and f.latest
       or f.enterprise_id in (new.id, new.merged_into) and not f.latest;
    return null;
end
$$;
create trigger enterprise_merged after update of merged_into on enterprises.enterprise
    for each row when (old.merged_into is null and new.merged_into is not null)
    execute function enterprises.keep_facts_before_merge();
revoke execute on function enterprises.keep_facts_before_merge from public;
