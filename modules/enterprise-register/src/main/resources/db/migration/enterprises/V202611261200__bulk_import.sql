-- Lists of firms in files: the file, what was read of it, what was sent back, and how its columns were read last.

create table enterprises.import_file (
    id         uuid        not null,
    name       text        not null,
    bytes      bigint      not null,
    sha256     text        collate "C" not null,
    kept_by    text        not null,
    kept_at    timestamptz not null,
    constraint import_file_pkey primary key (id),
    constraint import_file_name_length check (length(name) between 1 and 255)
);
-- Any node can go on with an import, so the file lies where all of them find it.
create table enterprises.import_chunk (
    file_id uuid    not null references enterprises.import_file on delete cascade,
    number  integer not null,
    bytes   bytea   not null,
    constraint import_chunk_pkey primary key (file_id, number)
);
-- Files are packed already or gone soon: packing them again costs more than it saves.
alter table enterprises.import_chunk alter column bytes set storage external;

create table enterprises.import (
    id            uuid        not null,
    file_id       uuid        references enterprises.import_file on delete set null,
    file_name     text        not null,
    source        text        not null,
    as_of         date        not null,
    -- Whether anybody says that the rows hold on this day; else it is the day on which the file came.
    day_named     boolean     not null default true,
    reason        text        not null,
    asked_by      text        not null,
    begun_at      timestamptz not null,
    sheet         text,
    header_line   integer,
    -- What the columns are to be taken for, by their names; what is not named here is recognised.
    chosen        jsonb       not null default '{}',
    -- The names of the columns and what each was taken for; null until the header was read.
    columns       text[],
    targets       text[],
    -- Rows staged or sent back so far, and the line of the last of them.
    read_rows     bigint      not null default 0,
    rejected_rows bigint      not null default 0,
    last_line     integer     not null default 0,
    -- Why the file as a whole is not taken; null while nothing speaks against it.
    refusal       jsonb,
    -- What came of it; null until it is in the register.
    merged_at     timestamptz,
    firms_added   bigint      not null default 0,
    firms_changed bigint      not null default 0,
    facts_written bigint      not null default 0,
    recording_id  integer,
    constraint import_pkey primary key (id),
    constraint import_source_length check (length(source) between 1 and 200),
    constraint import_reason_length check (length(reason) between 1 and 500),
    constraint import_columns_and_targets check (cardinality(columns) = cardinality(targets))
);
create index import_of_file on enterprises.import (file_id) where file_id is not null;
create index import_begun on enterprises.import (begun_at);

-- Good rows on their way into the register. Not in the write-ahead log: whatever is lost here is read again.
create unlogged table enterprises.import_row (
    import_id uuid    not null,
    line      integer not null,
    as_of     date    not null,
    day_named boolean not null,
    year      smallint,
    -- Whether the code has a wrong check digit, which only a firm that the register let in before may have.
    doubtful  boolean not null,
    uscc      text    collate "C" not null,
    name      text,
    kind      text    collate "C",
    industry  text    collate "C",
    district  text    collate "C",
    zone      text    collate "C",
    -- One value for each column that is a fact, as text in its canonical form.
    said      text[]  not null,
    -- As it came: whatever the register or another row shows to be wrong goes back without another look into the file.
    cells     text[]  not null
);

-- What one merge works with; one goes on at a time, and each begins with all of them empty.
create unlogged table enterprises.import_slot (
    slot          smallint not null,
    definition_id smallint not null,
    -- Null where the year of the row counts, or the fact is of no year.
    year          smallint,
    yearly        boolean  not null,
    shelf         text     not null
);
create unlogged table enterprises.import_firm (
    uscc     text     collate "C" not null,
    line     integer  not null,
    rows     integer  not null,
    doubtful boolean  not null,
    name     text,
    -- What will be believed: of the file, else of the register.
    kind     text     collate "C",
    industry text     collate "C",
    district text     collate "C",
    zone     text     collate "C",
    -- Of the register; null where it does not know the firm.
    id           uuid,
    was_district text collate "C",
    was_zone     text collate "C",
    renamed      boolean not null,
    changed      boolean not null
);
create unlogged table enterprises.import_refused (
    uscc   text  collate "C" not null,
    key    text  not null,
    facts  jsonb not null
);
create unlogged table enterprises.import_name (
    uscc       text  collate "C" not null,
    id         uuid  not null,
    initials   text  collate "C" not null,
    name_order bytea not null
);
create unlogged table enterprises.import_target (
    -- Place of the firm among all firms of the import, in the order of their identities.
    place     integer not null,
    id        uuid    not null,
    -- Whether the firm is new, and whether it has no fact yet to compare with.
    entered   boolean not null,
    bare      boolean not null default true,
    as_of     date    not null,
    day_named boolean not null,
    year      smallint,
    said      text[]  not null
);
create index import_target_in_order on enterprises.import_target (place);
create unlogged table enterprises.import_said (
    enterprise_id uuid     not null,
    as_of         date     not null,
    definition_id smallint not null,
    year          smallint,
    number        numeric,
    words         text,
    day           date,
    truth         boolean,
    latest        boolean  not null,
    -- Where in the table of facts lies what it corrects, and what it overtakes.
    corrects      tid,
    overtakes     tid
);

create table enterprises.import_reject (
    import_id uuid    not null references enterprises.import on delete cascade,
    line      integer not null,
    -- The cells of a row that could be parted; else the row as a whole.
    cells     text[],
    whole     text,
    reasons   jsonb   not null,
    constraint import_reject_pkey primary key (import_id, line),
    constraint import_reject_one_form check (num_nonnulls(cells, whole) = 1)
);

-- How the columns of a source were read last.
create table enterprises.import_mapping (
    source  text        not null,
    header  text        not null,
    target  text        not null,
    used_at timestamptz not null,
    constraint import_mapping_pkey primary key (source, header)
);

grant select, insert, delete on enterprises.import_file, enterprises.import_chunk to throughline_app;
grant select, insert, update, delete on enterprises.import, enterprises.import_mapping to throughline_app;
grant select, insert, delete on enterprises.import_row, enterprises.import_reject to throughline_app;
grant select, insert, update, delete, truncate, maintain on enterprises.import_slot, enterprises.import_firm,
    enterprises.import_refused, enterprises.import_name, enterprises.import_target, enterprises.import_said
    to throughline_app;
grant maintain on enterprises.import_row to throughline_app;

-- Half of each page stays free: an import raises the versions of all its firms in one transaction, and a version that
-- finds room on its page touches no index.
alter table enterprises.enterprise set (fillfactor = 45);

-- Held by check_facts from here on, once a statement: asking row by row took twice as long as writing the rows.
-- Nobody may delete a firm, and whoever writes a fact holds or has read its firm.
alter table enterprises.fact drop constraint fact_of_enterprise;

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

-- What stands in the tables of facts and imports and cannot be: nothing, or the first hundred cases of each rule.
create function enterprises.inconsistencies() returns table (rule text, subject text)
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
          and n.year is not distinct from f.year and n.as_of = f.as_of and n.recording_id = f.superseded_by) limit 100)
    union all
    (select 'a fact without a firm', f.enterprise_id::text
     from enterprises.fact f left join enterprises.enterprise e on e.id = f.enterprise_id
     where e.id is null limit 100)
    union all
    (select 'rows of an import that is over', r.import_id::text
     from enterprises.import_row r left join enterprises.import i on i.id = r.import_id
     where i.id is null or i.merged_at is not null group by r.import_id limit 100);
$$;
comment on function enterprises.inconsistencies() is 'Of no use to the application; reads all facts';
