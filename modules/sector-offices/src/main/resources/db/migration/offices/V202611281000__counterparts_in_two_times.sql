-- A topic at a level at which somebody to go to is needed, by the time in which it was believed: topics have no days of
-- their own. One row for each level, in the order of the file.
create table offices.counterpart_need (
    id            uuid        not null,
    bureau        text        collate "C" not null,
    rank          integer     not null,
    topic         text        collate "C" not null,
    name_zh       text        not null,
    name_en       text        not null,
    track         text        collate "C",
    level         text        collate "C" not null,
    believed_from timestamptz not null,
    believed_to   timestamptz,
    constraint counterpart_need_pkey primary key (id),
    constraint counterpart_need_level_known check (level in ('NATIONAL', 'PROVINCE', 'CITY', 'DISTRICT')),
    constraint counterpart_need_was_believed_some_time check (believed_from < believed_to)
);
create unique index counterpart_need_is_one_thing_at_a_time on offices.counterpart_need (bureau, topic, level)
    where believed_to is null;
create index counterpart_need_in_order on offices.counterpart_need (bureau, rank);
grant select, insert on offices.counterpart_need to throughline_app;
grant update (believed_to) on offices.counterpart_need to throughline_app;

-- Whom a bureau goes to, and who of its own does, in two times: the days on which it holds, and the time in which it was
-- believed. Written at the start of a server only.
create table offices.counterpart (
    id            uuid        not null,
    bureau        text        collate "C" not null,
    topic         text        collate "C" not null,
    level         text        collate "C" not null,
    departments   jsonb       not null,
    office        text        collate "C" not null,
    -- Account of our one person; null while nobody is named.
    person        text        collate "C",
    -- What that person may agree to without asking; null if nothing is delegated.
    limit_fen     bigint,
    valid_from    date        not null,
    valid_to      date,
    believed_from timestamptz not null,
    believed_to   timestamptz,
    constraint counterpart_pkey primary key (id),
    constraint counterpart_is_some_days check (valid_from < valid_to),
    constraint counterpart_was_believed_some_time check (believed_from < believed_to),
    constraint counterpart_has_departments check (jsonb_array_length(departments) > 0),
    constraint counterpart_limit_is_no_debt check (limit_fen >= 0),
    constraint topic_has_one_counterpart_at_a_time exclude using gist
        (bureau with =, topic with =, level with =, daterange(valid_from, valid_to) with &&)
        where (believed_to is null)
);
create index counterpart_of_topic on offices.counterpart (bureau, topic, level, valid_from);
grant select, insert on offices.counterpart to throughline_app;
grant update (believed_to) on offices.counterpart to throughline_app;

create trigger counterpart_need_belief_ends_once before update on offices.counterpart_need
    for each row execute function offices.keep_beliefs();
create trigger counterpart_belief_ends_once before update on offices.counterpart
    for each row execute function offices.keep_beliefs();
