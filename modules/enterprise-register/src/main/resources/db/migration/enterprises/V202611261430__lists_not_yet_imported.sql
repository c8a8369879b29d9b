-- Lists that somebody has sent and looks at before they are imported. They lie where every node finds them; those that
-- nobody goes on with are cleared away with their files.

create table enterprises.import_draft (
    file_id     uuid        not null,
    source      text        not null,
    as_of       date        not null,
    -- Whether anybody says that it holds on that day; else it is the day on which it came.
    day_named   boolean     not null,
    reason      text        not null,
    sheet       text,
    header_line integer,
    -- What the columns are to be taken for, by their names; what is not named here is recognised.
    chosen      jsonb       not null default '{}',
    kept_by     text        not null,
    kept_at     timestamptz not null,
    constraint import_draft_pkey primary key (file_id),
    constraint import_draft_of_file foreign key (file_id) references enterprises.import_file on delete cascade,
    constraint import_draft_source_length check (length(source) between 1 and 200),
    constraint import_draft_reason_length check (length(reason) between 1 and 500)
);
create index import_draft_of_person on enterprises.import_draft (kept_by, kept_at);

grant select, insert, update, delete on enterprises.import_draft to throughline_app;
