-- Long work and work that comes again: what is to be done, who has it in hand, and how far it is.

create schema jobs;
grant usage on schema jobs to throughline_app;

create table jobs.job (
    id           uuid        not null,
    -- Rises with each change of state and each request to cancel.
    version      bigint      not null default 0,
    kind         text        collate "C" not null,
    -- Of all jobs with the same name here one runs at a time; null: any number.
    lane         text        collate "C",
    parameters   jsonb       not null,
    asker        text        not null,
    asker_kind   text        collate "C" not null,
    post         text        not null,
    -- Rights of the token that a client asked with; null for a person.
    scopes       text[],
    state        text        collate "C" not null,
    cancel_asked boolean     not null default false,
    asked_at     timestamptz not null,
    -- Not before this moment; later than asked_at after a failure that may pass.
    due_at       timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    attempts     integer     not null default 0,
    -- Attempts since the last checkpoint.
    tries        integer     not null default 0,
    -- One more with each node that takes the job: whoever has an older one writes nothing any more.
    token        bigint      not null default 0,
    node         text,
    lease_until  timestamptz,
    -- What the job told last, and the marks its pace is measured from.
    course       jsonb,
    checkpoint   jsonb,
    outcome      jsonb,
    failure      jsonb,
    constraint job_pkey primary key (id),
    constraint job_asker_kind check (asker_kind in ('PERSON', 'SYSTEM')),
    constraint job_scopes check ((scopes is not null) = (asker_kind = 'SYSTEM')),
    constraint job_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint job_running check ((state = 'RUNNING') = (lease_until is not null and node is not null)),
    constraint job_over check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    constraint job_done check ((state = 'DONE') = (outcome is not null)),
    constraint job_failed check ((state = 'FAILED') = (failure is not null))
);
create index job_waiting on jobs.job (due_at, id) where state = 'QUEUED';
create index job_running on jobs.job (lease_until, id) where state = 'RUNNING';
create unique index job_lane on jobs.job (lane) where state = 'RUNNING' and lane is not null;
create index job_own on jobs.job (asker_kind, asker, id desc);
create index job_over on jobs.job (ended_at) where ended_at is not null;
grant select, insert, update, delete on jobs.job to throughline_app;

create table jobs.timer (
    timer       text        collate "C" not null,
    due_at      timestamptz not null,
    token       bigint      not null default 0,
    node        text,
    -- Null between two rounds.
    lease_until timestamptz,
    begun_at    timestamptz,
    ended_at    timestamptz,
    constraint timer_pkey primary key (timer)
);
grant select, insert, update on jobs.timer to throughline_app;
