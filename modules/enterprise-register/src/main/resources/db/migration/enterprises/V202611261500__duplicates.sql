-- Pairs of records that may be one firm, and what was judged of them.

-- How names compare, made by the application once for each name that a firm has or had: whole, and without the words
-- that say what kind of company it is.
create table enterprises.name_form (
    name text not null,
    form text collate "C" not null,
    stem text collate "C" not null,
    constraint name_form_pkey primary key (name)
);
grant select, insert on enterprises.name_form to throughline_app;

create table enterprises.duplicate_pair (
    firm     uuid        not null,
    other    uuid        not null,
    version  bigint      not null default 0,
    reasons  text[]      not null,
    strength smallint    not null,
    found_at timestamptz not null,
    -- Judged to be two firms.
    apart    boolean     not null default false,
    constraint duplicate_pair_pkey primary key (firm, other),
    constraint duplicate_pair_firm foreign key (firm) references enterprises.enterprise,
    constraint duplicate_pair_other foreign key (other) references enterprises.enterprise,
    constraint duplicate_pair_once check (firm < other),
    constraint duplicate_pair_strength check (strength between 1 and 100),
    constraint duplicate_pair_for_a_reason check (cardinality(reasons) > 0)
);
create index duplicate_pair_in_order on enterprises.duplicate_pair (apart, strength, firm, other);
create index duplicate_pair_by_other on enterprises.duplicate_pair (other);
-- A search forgets the pairs that it finds no more, but none that somebody has judged.
grant select, insert, update (version, reasons, strength, apart), delete on enterprises.duplicate_pair
    to throughline_app;

create table enterprises.duplicate_judgement (
    firm    uuid        not null,
    other   uuid        not null,
    version bigint      not null,
    apart   boolean     not null,
    reason  text        not null,
    at      timestamptz not null,
    by_whom text        not null,
    constraint duplicate_judgement_pkey primary key (firm, other, version),
    constraint duplicate_judgement_of_pair foreign key (firm, other) references enterprises.duplicate_pair,
    constraint duplicate_judgement_reason_length check (length(reason) between 1 and 500)
);
grant select, insert on enterprises.duplicate_judgement to throughline_app;

-- When all firms were last searched; one row.
create table enterprises.duplicate_search (
    only_one boolean     not null default true,
    at       timestamptz not null,
    pairs    integer     not null,
    constraint duplicate_search_pkey primary key (only_one),
    constraint duplicate_search_only_one check (only_one)
);
grant select, insert, update (at, pairs) on enterprises.duplicate_search to throughline_app;
