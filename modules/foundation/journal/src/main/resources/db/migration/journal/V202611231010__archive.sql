-- Stretches of the chain that lie in files. Only the owner adds to it, in the transaction that takes the entries out;
-- the application reads where they went.
create table journal.archive (
    file           text        collate "C" not null,
    first_position bigint      not null,
    last_position  bigint      not null,
    -- Of the last link in the file: the chain goes on from it.
    last_hash      bytea       not null,
    -- Of the file as a whole.
    hash_algorithm text        collate "C" not null,
    hash           bytea       not null,
    archived_at    timestamptz not null,
    constraint archive_pkey primary key (first_position),
    constraint archive_file_key unique (file),
    constraint archive_holds_something check (first_position between 1 and last_position)
);
grant select on journal.archive to throughline_app;
