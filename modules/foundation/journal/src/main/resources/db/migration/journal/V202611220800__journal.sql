-- The journal: what was done to business state, by whom, and the chain that shows whether any of it was touched since.

create schema journal;
grant usage on schema journal to throughline_app;

create table journal.entry (
    id               uuid        not null,
    -- The transaction that wrote the entry. Entries become visible in the order of commits, which is neither that of ids
    -- nor that of clocks; the sealer finds by this number what it cannot have seen yet.
    transaction_id   xid8        not null default pg_current_xact_id(),
    at               timestamptz not null,
    actor            text        not null,
    post             text        not null,
    kind             text        collate "C" not null,
    subject_type     text        collate "C" not null,
    subject_id       text        collate "C" not null,
    -- JSON as text: the digest is over the very characters.
    state_before     text,
    state_after      text,
    reason           text,
    request_id       text,
    address          text        not null,
    digest_algorithm text        collate "C" not null,
    digest           bytea       not null,
    constraint entry_pkey primary key (id)
);

create index entry_of_transaction on journal.entry (transaction_id);
create index entry_of_subject on journal.entry (subject_id, id);

-- Add and read, nothing else; and nobody but the database says which transaction it was.
grant select on journal.entry to throughline_app;
grant insert (id, at, actor, post, kind, subject_type, subject_id, state_before, state_after, reason, request_id,
    address, digest_algorithm, digest) on journal.entry to throughline_app;

-- One link of the chain for each entry, in the order of sealing. No foreign key to the entry: writers would pay for it
-- with a lock on every entry, and whoever can delete entries can drop a constraint as well.
create table journal.seal (
    position       bigint      not null,
    entry_id       uuid        not null,
    digest         bytea       not null,
    previous_hash  bytea       not null,
    -- Every transaction below this number was over when the link was made, and its entries sealed.
    horizon        xid8        not null,
    sealed_at      timestamptz not null,
    hash_algorithm text        collate "C" not null,
    hash           bytea       not null,
    constraint seal_pkey primary key (position),
    constraint seal_entry_key unique (entry_id),
    constraint seal_position_counts_from_one check (position > 0)
);
grant select, insert on journal.seal to throughline_app;
