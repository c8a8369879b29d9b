-- Personal data, encrypted with a key of each subject: without the key nobody reads them, here or in a digest elsewhere.

create schema personal;
grant usage on schema personal to throughline_app;

create table personal.subject_key (
    subject_type     text        collate "C" not null,
    subject_id       text        collate "C" not null,
    mac_algorithm    text        collate "C" not null,
    cipher_algorithm text        collate "C" not null,
    -- Encrypted with the key of the installation, of which this is the beginning of the hash.
    wrapped_with     text        collate "C" not null,
    wrapped          bytea       not null,
    made_at          timestamptz not null,
    constraint subject_key_pkey primary key (subject_type, subject_id)
);
grant select, insert, delete on personal.subject_key to throughline_app;

create table personal.kept_value (
    subject_type     text        collate "C" not null,
    subject_id       text        collate "C" not null,
    field            text        collate "C" not null,
    cipher_algorithm text        collate "C" not null,
    cipher_text      bytea       not null,
    kept_at          timestamptz not null,
    constraint kept_value_pkey primary key (subject_type, subject_id, field),
    constraint kept_value_of_subject foreign key (subject_type, subject_id)
        references personal.subject_key on delete cascade
);
grant select, insert, update, delete on personal.kept_value to throughline_app;
