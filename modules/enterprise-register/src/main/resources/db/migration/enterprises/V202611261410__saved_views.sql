-- A filter of the list of firms that somebody keeps under a name.

create table enterprises.saved_view (
    id          uuid        not null,
    version     bigint      not null default 0,
    -- A person and a client of the API may bear the same name.
    owner_kind  text        collate "C" not null,
    owner       text        collate "C" not null,
    name        text        not null,
    -- Name and value of each parameter of the list's address, such as district=330303.
    filter      text[]      not null,
    shared_with text        collate "C",
    changed_at  timestamptz not null,
    constraint saved_view_pkey primary key (id),
    constraint saved_view_owner_kind_known check (owner_kind in ('PERSON', 'SYSTEM')),
    constraint saved_view_name_length check (length(name) between 1 and 60)
);
-- Names of one owner differ in more than their case.
create unique index saved_view_by_name on enterprises.saved_view (owner_kind, owner, lower(name));
create index saved_view_of_owner on enterprises.saved_view (owner_kind, owner, id);
create index saved_view_shared on enterprises.saved_view (shared_with, id) where shared_with is not null;

grant select, insert, delete on enterprises.saved_view to throughline_app;
-- Whose it is stays as it was.
grant update (version, name, filter, shared_with, changed_at) on enterprises.saved_view to throughline_app;
