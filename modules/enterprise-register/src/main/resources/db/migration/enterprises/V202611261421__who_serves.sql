-- Who of an organisation serves a firm, day by day.

create table enterprises.assignment (
    id            uuid        not null,
    enterprise_id uuid        not null,
    version       bigint      not null default 0,
    organisation  text        collate "C" not null,
    -- Account of the person.
    person        text        collate "C" not null,
    -- The first day, and the first day on which no more; both the same if it was over before it began.
    from_day      date        not null,
    to_day        date,
    -- Who served before, if the firm was handed over, and why.
    former        text        collate "C",
    reason        text,
    given_at      timestamptz not null,
    given_by      text        not null,
    ended_at      timestamptz,
    ended_by      text,
    ended_why     text,
    -- Whether it ended because somebody else goes on.
    handed_on     boolean     not null default false,
    -- Came with a record that was merged into the firm, while somebody else of the organisation served it already.
    yields        boolean     not null default false,
    constraint assignment_pkey primary key (id),
    constraint assignment_of_enterprise foreign key (enterprise_id) references enterprises.enterprise,
    constraint assignment_period check (to_day >= from_day),
    constraint assignment_reason_length check (length(reason) between 1 and 500),
    constraint assignment_ended_why_length check (length(ended_why) between 1 and 500),
    constraint assignment_is_handed_over_for_a_reason check (former is null or reason is not null),
    constraint assignment_is_ended_for_a_reason check
        ((to_day is null) = (ended_at is null) and (to_day is null) = (ended_by is null) and (to_day is null) = (ended_why is null)),
    -- At most one of an organisation serves a firm on a day, also when two are named at the same moment.
    constraint assignment_of_one_person_a_day exclude using gist
        (enterprise_id with =, organisation with =, daterange(from_day, to_day) with &&) where (not yields),
    constraint assignment_that_yields_is_over check (not yields or to_day is not null)
);
create index assignment_of_firm on enterprises.assignment (enterprise_id, id);
create index assignment_given on enterprises.assignment (enterprise_id, given_at);
create index assignment_of_organisation on enterprises.assignment (organisation, id);
create index assignment_of_person on enterprises.assignment (person, organisation, id);
create index assignment_open on enterprises.assignment (organisation, id) where to_day is null;
create index assignment_open_of_person on enterprises.assignment (person, enterprise_id) where to_day is null;

grant select, insert on enterprises.assignment to throughline_app;
-- Who served since when stays as it was.
grant update (version, to_day, ended_at, ended_by, ended_why, handed_on) on enterprises.assignment to throughline_app;
