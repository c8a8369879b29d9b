-- The register of firms: what a firm is, what was believed of it before, and how it is found.

create schema enterprises;
grant usage on schema enterprises to throughline_app;

-- Case and full-width forms do not matter to a search.
create function enterprises.folded(words text) returns text
    language sql immutable strict parallel safe
    return lower(normalize(words, NFKC));

-- Every character of a text and every pair of neighbours. A search for one or two characters is answered by the index
-- alone; a longer one is narrowed down by its pairs. Costly in the planner's eyes, so that it never scans the table to
-- work this out for each row.
create function enterprises.grams(words text) returns text[]
    language plpgsql immutable strict parallel safe cost 1000
as $$
declare
    signs constant text[] := string_to_array(words, null);
    found text[] := signs;
begin
    for i in 1 .. cardinality(signs) - 1 loop
        found := found || (signs[i] || signs[i + 1]);
    end loop;
    return found;
end
$$;

create table enterprises.enterprise (
    id             uuid        not null,
    version        bigint      not null,
    recorded_at    timestamptz not null,
    generated      boolean     not null,
    -- Codes compare by their bytes, so that the index serves both the order and the beginning of a code.
    uscc           text        collate "C" not null,
    uscc_exemption text,
    kind           text        collate "C" not null,
    industry       text        collate "C" not null,
    district       text        collate "C" not null,
    zone           text        collate "C",
    name           text        not null,
    initials       text        collate "C" not null,
    -- Collation key of the name in pinyin order; made by the application, compared as bytes.
    name_order     bytea       not null,
    recorded_by    text        not null,
    -- Name, initials and code in one text: one index and one condition find a part of any of them.
    search_text    text        not null generated always as
        (enterprises.folded(name) || E'\x1f' || initials || E'\x1f' || lower(uscc)) stored,
    constraint enterprise_pkey primary key (id),
    constraint enterprise_uscc_key unique (uscc),
    constraint enterprise_uscc_form check (uscc ~ '^[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}$'),
    constraint enterprise_uscc_exemption_length check (length(uscc_exemption) between 1 and 200),
    constraint enterprise_name_length check (length(name) between 2 and 200),
    constraint enterprise_kind_known check (kind in ('COMPANY', 'INDIVIDUAL_HOUSEHOLD')),
    constraint enterprise_industry_class check (industry ~ '^[A-T][0-9]{4}$'),
    constraint enterprise_district_county check (district ~ '^[1-9][0-9]{5}$'),
    constraint enterprise_recorded_by_length check (length(recorded_by) between 1 and 100)
-- Room on each page: a recorded fact raises the version, which then touches no index.
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);

create index enterprise_in_name_order on enterprises.enterprise (name_order, id);
create index enterprise_by_gram on enterprises.enterprise using gin (enterprises.grams(search_text))
    with (gin_pending_list_limit = 1024);
-- Both hold every filter, so that any combination is counted in the index alone.
create index enterprise_by_industry on enterprises.enterprise (industry, district, kind, zone, generated);
create index enterprise_by_district on enterprises.enterprise (district, industry, kind, zone, generated);
create index enterprise_by_zone on enterprises.enterprise (zone, district) where zone is not null;
-- Which of ten thousand pairs are common decides between two plans.
alter index enterprises.enterprise_by_gram alter column 1 set statistics 1000;

create table enterprises.enterprise_history (
    enterprise_id  uuid        not null references enterprises.enterprise,
    version        bigint      not null,
    recorded_at    timestamptz not null,
    recorded_by    text        not null,
    superseded_at  timestamptz not null,
    uscc_exemption text,
    kind           text        not null,
    industry       text        not null,
    district       text        not null,
    zone           text,
    name           text        not null,
    constraint enterprise_history_pkey primary key (enterprise_id, version)
);

-- Runs as the owner: the application reads what was believed before and cannot rewrite it.
create function enterprises.keep_former_belief() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    insert into enterprises.enterprise_history (enterprise_id, version, recorded_at, recorded_by, superseded_at,
        uscc_exemption, kind, industry, district, zone, name)
    values (old.id, old.version, old.recorded_at, old.recorded_by, new.recorded_at,
        old.uscc_exemption, old.kind, old.industry, old.district, old.zone, old.name);
    return null;
end
$$;

create trigger enterprise_keeps_former_belief
    after update on enterprises.enterprise
    for each row
    when ((old.uscc_exemption, old.kind, old.industry, old.district, old.zone, old.name)
        is distinct from (new.uscc_exemption, new.kind, new.industry, new.district, new.zone, new.name))
    execute function enterprises.keep_former_belief();

grant select, insert on enterprises.enterprise to throughline_app;
-- A code, an origin and an identity never change.
grant update (version, recorded_at, recorded_by, uscc_exemption, kind, industry, district, zone, name, initials,
    name_order) on enterprises.enterprise to throughline_app;
grant select on enterprises.enterprise_history to throughline_app;
