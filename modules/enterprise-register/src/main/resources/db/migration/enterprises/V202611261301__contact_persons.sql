-- Contact persons of firms: what they agreed to, who saw their data, and nothing that says who they are; that lies in
-- the vault.

create table enterprises.contact_person (
    id            uuid        not null,
    enterprise_id uuid        not null,
    version       bigint      not null default 0,
    title         text,
    phone_digest  text        collate "C",
    added_at      timestamptz not null,
    added_by      text        not null,
    changed_by    text        not null,
    erased_at     timestamptz,
    erased_by     text,
    constraint contact_person_pkey primary key (id),
    constraint contact_person_of_enterprise foreign key (enterprise_id) references enterprises.enterprise,
    constraint contact_person_title_length check (length(title) between 1 and 50),
    -- An erased one leaves behind when they came and went.
    constraint contact_person_erased_whole check
        (erased_at is null or (erased_by is not null and title is null and phone_digest is null))
);
comment on column enterprises.contact_person.phone_digest is
    'Hash of the number with a key of the firm: finds the same number twice and tells nothing else';
create unique index contact_person_one_number on enterprises.contact_person (enterprise_id, phone_digest);
create index contact_person_of_firm on enterprises.contact_person (enterprise_id, id);

create table enterprises.contact_consent (
    contact_id   uuid        not null,
    number       integer     not null,
    given_on     date        not null,
    form         text        not null,
    purposes     text[]      not null,
    ends_on      date,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    constraint contact_consent_pkey primary key (contact_id, number),
    constraint contact_consent_of_person foreign key (contact_id) references enterprises.contact_person,
    constraint contact_consent_form_known check (form in ('WRITTEN', 'ELECTRONIC', 'ORAL')),
    constraint contact_consent_purposes_known check
        (cardinality(purposes) > 0 and purposes <@ array['SERVICE', 'NOTICE', 'EVENT', 'SURVEY']),
    constraint contact_consent_ends_after_it_began check (ends_on > given_on),
    constraint contact_consent_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- Outlives the person: no foreign key to them.
create table enterprises.contact_reading (
    id            uuid        not null,
    enterprise_id uuid        not null,
    contact_id    uuid        not null,
    at            timestamptz not null,
    by_whom       text        not null,
    post          text        not null,
    purpose       text        not null,
    basis         text        not null,
    words         text        not null,
    constraint contact_reading_pkey primary key (id),
    constraint contact_reading_of_enterprise foreign key (enterprise_id) references enterprises.enterprise,
    constraint contact_reading_words_length check (length(words) between 1 and 120)
);
create index contact_reading_of_firm on enterprises.contact_reading (enterprise_id, id);
create index contact_reading_of_person on enterprises.contact_reading (contact_id, id);

grant select, insert on enterprises.contact_person, enterprises.contact_consent, enterprises.contact_reading
    to throughline_app;
grant update (version, title, phone_digest, changed_by, erased_at, erased_by) on enterprises.contact_person
    to throughline_app;
-- What somebody agreed to is never rewritten: it is taken back, or goes with the person.
grant update (withdrawn_at, withdrawn_by), delete on enterprises.contact_consent to throughline_app;
