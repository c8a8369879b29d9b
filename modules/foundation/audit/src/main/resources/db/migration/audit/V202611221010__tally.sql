-- What happens again and again within a minute: counted here, and put into the journal when the minute is over.

create schema audit;
grant usage on schema audit to throughline_app;

create table audit.tally (
    minute       timestamptz not null,
    -- Hash of all that makes two occurrences the same: kind, subject, actor, address, detail.
    key          bytea       not null,
    kind         text        collate "C" not null,
    subject_type text        collate "C" not null,
    subject      text        collate "C" not null,
    actor        text        not null,
    post         text        not null,
    address      text        not null,
    request_id   text,
    -- A JSON object.
    detail       text        not null,
    place        text,
    -- Occurrences that no entry tells of yet; the first one has an entry of its own.
    times        bigint      not null,
    row_count    bigint      not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null,
    constraint tally_pkey primary key (minute, key)
);
grant select, insert, update, delete on audit.tally to throughline_app;
