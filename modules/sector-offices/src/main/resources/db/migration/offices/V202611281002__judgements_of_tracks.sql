-- What somebody judged of a track in writing and signed: never changed, never taken away.
create table offices.track_judgement (
    id        uuid        not null,
    bureau    text        collate "C" not null,
    track     text        collate "C" not null,
    words     text        not null,
    signed_by text        not null,
    signed_at timestamptz not null,
    -- SHA-256 of bureau, track, words, who and when, each with its length in front.
    digest    text        collate "C" not null,
    constraint track_judgement_pkey primary key (id)
);
create index track_judgement_of_track on offices.track_judgement (bureau, track, id);
grant select, insert on offices.track_judgement to throughline_app;

-- What came of it later, beside it.
create table offices.judgement_outcome (
    id         uuid        not null,
    judgement  uuid        not null references offices.track_judgement,
    words      text        not null,
    entered_by text        not null,
    entered_at timestamptz not null,
    constraint judgement_outcome_pkey primary key (id)
);
create index judgement_outcome_of_judgement on offices.judgement_outcome (judgement, id);
grant select, insert on offices.judgement_outcome to throughline_app;

-- What somebody means to sign: kept while they show once more who they are.
create table offices.judgement_draft (
    bureau  text        collate "C" not null,
    track   text        collate "C" not null,
    author  text        not null,
    words   text        not null,
    kept_at timestamptz not null,
    constraint judgement_draft_pkey primary key (bureau, track, author)
);
grant select, insert, delete on offices.judgement_draft to throughline_app;
grant update (words, kept_at) on offices.judgement_draft to throughline_app;

-- Technology watch: what was seen of a track, by whom, and where it stands.
create table offices.watch_entry (
    id         uuid        not null,
    bureau     text        collate "C" not null,
    track      text        collate "C" not null,
    title      text        not null,
    words      text        not null,
    -- Where it was seen, as text: nothing is ever fetched from there.
    source     text,
    seen_on    date        not null,
    entered_by text        not null,
    entered_at timestamptz not null,
    constraint watch_entry_pkey primary key (id)
);
create index watch_entry_of_track on offices.watch_entry (bureau, track, id);
grant select, insert on offices.watch_entry to throughline_app;
