-- What people are told, the outbox it leaves by, and what reminds of days on which something is due.

create schema notices;
grant usage on schema notices to throughline_app;

create table notices.notice (
    id       uuid        not null,
    -- Nobody is told of the same matter twice.
    matter   text        collate "C" not null,
    account  text        collate "C" not null,
    -- The matter it reminds of; null where it is no reminder.
    reminds  text        collate "C",
    title_zh text        not null,
    title_en text        not null,
    -- Path of the page where it is dealt with.
    path     text        not null,
    -- What stands beside it on the desk of who is told, where it lies until they have noted it; null where it does not.
    about_zh text,
    about_en text,
    told_at  timestamptz not null default clock_timestamp(),
    noted_at timestamptz,
    constraint notice_pkey primary key (id),
    constraint notice_once unique (matter, account),
    constraint notice_matter_length check (length(matter) between 1 and 250),
    constraint notice_path check (path like '/%'),
    constraint notice_about check ((about_zh is null) = (about_en is null)),
    constraint notice_noted check (about_zh is not null or noted_at is null)
);
create index notice_reminds on notices.notice (reminds) where reminds is not null;
create index notice_to_note on notices.notice (account, id)
    where about_zh is not null and noted_at is null;
grant select, insert on notices.notice to throughline_app;
-- What was said to whom stays as it was.
grant update (noted_at) on notices.notice to throughline_app;

create table notices.delivery (
    notice  uuid        not null,
    channel text        collate "C" not null,
    state   text        collate "C" not null default 'WAITING',
    -- Not before this moment; whoever takes it puts it off by as long as they may need.
    due_at  timestamptz not null,
    -- One more with each taking: also the number of tries.
    tries   integer     not null default 0,
    failure text,
    over_at timestamptz,
    constraint delivery_pkey primary key (notice, channel),
    constraint delivery_of_notice foreign key (notice) references notices.notice,
    constraint delivery_state check (state in ('WAITING', 'SENT', 'REFUSED', 'NO_ADDRESS', 'GIVEN_UP', 'NOT_NEEDED')),
    constraint delivery_over check ((state = 'WAITING') = (over_at is null)),
    constraint delivery_failure check ((state in ('REFUSED', 'GIVEN_UP')) <= (failure is not null))
);
create index delivery_due on notices.delivery (due_at, notice) where state = 'WAITING';
create index delivery_failed on notices.delivery (over_at, notice, channel)
    where state in ('REFUSED', 'NO_ADDRESS', 'GIVEN_UP');
grant select, insert on notices.delivery to throughline_app;
grant update (state, due_at, tries, failure, over_at) on notices.delivery to throughline_app;

create table notices.reminder (
    matter       text        collate "C" not null,
    -- A person, or all who have a right in the name of an organisation and reach a place.
    account      text        collate "C",
    organisation text        collate "C",
    needed_right text        collate "C",
    district     text        collate "C",
    zone         text        collate "C",
    title_zh     text        not null,
    title_en     text        not null,
    path         text        not null,
    due_on       date        not null,
    -- The last reminder of this day that was given.
    given        text        collate "C",
    over_at      timestamptz,
    constraint reminder_pkey primary key (matter),
    constraint reminder_matter_length check (length(matter) between 1 and 200),
    constraint reminder_of_somebody check
        ((account is null) = (organisation is not null) and (organisation is null) = (needed_right is null)),
    constraint reminder_place check ((district is not null) <= (organisation is not null)
        and (zone is not null) <= (district is not null)),
    constraint reminder_path check (path like '/%'),
    constraint reminder_given check (given in ('BEFORE', 'ON'))
);
create index reminder_due on notices.reminder (due_on, matter) where over_at is null and given is distinct from 'ON';
grant select, insert on notices.reminder to throughline_app;
grant update (account, organisation, needed_right, district, zone, title_zh, title_en, path, due_on, given, over_at)
    on notices.reminder to throughline_app;
