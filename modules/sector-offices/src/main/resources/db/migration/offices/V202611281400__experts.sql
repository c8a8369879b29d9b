-- Experts whom a bureau asks to explain an industry: what they can speak of, what they agreed to, and nothing that says
-- who they are; that lies in the vault.
create table offices.expert (
    id           uuid        not null,
    bureau       text        collate "C" not null,
    version      bigint      not null default 0,
    institution  text        collate "C",
    title        text,
    topics       text[]      not null default '{}',
    -- What the expert said of interests of their own in what they speak of; null until they said something.
    interests    text,
    -- Account of whoever of us keeps in touch.
    contact      text,
    since        date        not null,
    until        date,
    -- Hash of the number with a key of the bureau: finds the same number twice and tells nothing else.
    phone_digest text        collate "C",
    added_at     timestamptz not null,
    added_by     text        not null,
    changed_by   text        not null,
    erased_at    timestamptz,
    erased_by    text,
    constraint expert_pkey primary key (id),
    constraint expert_topics_known check
        (topics <@ array['STATE', 'UPSTREAM', 'DOWNSTREAM', 'ROUTES', 'COMPETITION']),
    constraint expert_is_there_some_days check (since < until),
    constraint expert_belongs_somewhere check (erased_at is not null or institution is not null),
    -- An erased one leaves behind when they came and went.
    constraint expert_erased_whole check (erased_at is null or (erased_by is not null
        and num_nonnulls(institution, title, interests, contact, phone_digest) = 0 and topics = '{}'))
);
create unique index expert_one_number on offices.expert (bureau, phone_digest);
create index expert_of_bureau on offices.expert (bureau, id) where erased_at is null;
create index expert_of_institution on offices.expert (bureau, institution) where erased_at is null;

create table offices.expert_track (
    bureau text collate "C" not null,
    track  text collate "C" not null,
    expert uuid not null references offices.expert,
    constraint expert_track_pkey primary key (bureau, track, expert)
);
create index expert_track_of_expert on offices.expert_track (expert);

create table offices.expert_field (
    bureau text    collate "C" not null,
    field  text    collate "C" not null,
    expert uuid    not null references offices.expert,
    -- Its place among the fields of the expert, from 0.
    place  integer not null,
    constraint expert_field_pkey primary key (bureau, field, expert)
);
create index expert_field_of_expert on offices.expert_field (expert, place);

create table offices.expert_consent (
    expert       uuid        not null references offices.expert,
    number       integer     not null,
    given_on     date        not null,
    form         text        not null,
    purposes     text[]      not null,
    ends_on      date,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    constraint expert_consent_pkey primary key (expert, number),
    constraint expert_consent_form_known check (form in ('WRITTEN', 'ELECTRONIC', 'ORAL')),
    constraint expert_consent_purposes_known check
        (cardinality(purposes) > 0 and purposes <@ array['EXPLANATION', 'CONSULTATION', 'EVENT']),
    constraint expert_consent_ends_after_it_began check (ends_on > given_on),
    constraint expert_consent_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);

-- What an expert explained to us: stays when the person is erased.
create table offices.expert_session (
    id           uuid        not null,
    bureau       text        collate "C" not null,
    expert       uuid        not null references offices.expert,
    track        text        collate "C" not null,
    held_on      date        not null,
    -- Accounts of those of us who took part.
    participants text[]      not null,
    words        text        not null,
    follows      text,
    entered_by   text        not null,
    entered_at   timestamptz not null,
    constraint expert_session_pkey primary key (id),
    constraint expert_session_with_somebody check (cardinality(participants) > 0)
);
create index expert_session_of_expert on offices.expert_session (expert, held_on, id);
create index expert_session_of_track on offices.expert_session (bureau, track, held_on, id);

-- Who of us learns a track from whom, and when.
create table offices.expert_pairing (
    id         uuid        not null,
    bureau     text        collate "C" not null,
    expert     uuid        not null references offices.expert,
    version    bigint      not null default 0,
    track      text        collate "C" not null,
    officer    text        collate "C" not null,
    valid_from date        not null,
    valid_to   date,
    entered_by text        not null,
    entered_at timestamptz not null,
    ended_by   text,
    ended_at   timestamptz,
    constraint expert_pairing_pkey primary key (id),
    -- One that was entered by mistake ends on the day on which it begins.
    constraint expert_pairing_ends_after_it_began check (valid_from <= valid_to),
    constraint expert_pairing_ended_by_somebody check ((ended_by is null) = (ended_at is null)),
    constraint expert_is_paired_once exclude using gist
        (expert with =, track with =, officer with =, daterange(valid_from, valid_to) with &&)
);
create index expert_pairing_of_expert on offices.expert_pairing (expert, id);

grant select, insert on offices.expert, offices.expert_track, offices.expert_field, offices.expert_consent,
    offices.expert_session, offices.expert_pairing to throughline_app;
grant update (version, institution, title, topics, interests, contact, since, until, phone_digest, changed_by,
    erased_at, erased_by) on offices.expert to throughline_app;
grant delete on offices.expert_track, offices.expert_field to throughline_app;
-- What somebody agreed to is never rewritten: it is taken back, or goes with the person.
grant update (withdrawn_at, withdrawn_by), delete on offices.expert_consent to throughline_app;
grant update (version, valid_to, ended_by, ended_at) on offices.expert_pairing to throughline_app;
