-- Until when a track can still be entered, as somebody judged it, in two times: the days on which the judgement counts,
-- and the time in which it was believed.
create table offices.track_window (
    id            uuid        not null,
    bureau        text        collate "C" not null,
    track         text        collate "C" not null,
    -- The first day on which it is open; null where that is not known or long past.
    opens         date,
    -- The first day on which it is open no longer; null while no end is in sight.
    closes        date,
    -- Null with both days: somebody judged that there is no window to speak of.
    confidence    text        collate "C",
    evidence      text        not null,
    valid_from    date        not null,
    valid_to      date,
    judged_by     text        not null,
    -- That of the act; what a later act leaves of an earlier judgement is believed later than it was judged.
    judged_at     timestamptz not null,
    believed_from timestamptz not null,
    believed_to   timestamptz,
    constraint track_window_pkey primary key (id),
    constraint track_window_confidence_known check (confidence in ('LOW', 'MEDIUM', 'HIGH')),
    constraint track_window_says_how_sure check ((num_nonnulls(opens, closes) > 0) = (confidence is not null)),
    constraint track_window_is_some_days check (opens < closes),
    constraint track_window_counts_some_days check (valid_from < valid_to),
    constraint track_window_was_believed_some_time check (believed_from < believed_to),
    constraint track_window_was_judged_before check (judged_at <= believed_from),
    constraint track_has_one_window_at_a_time exclude using gist
        (bureau with =, track with =, daterange(valid_from, valid_to) with &&)
        where (believed_to is null)
);
create index track_window_of_track on offices.track_window (bureau, track, id);
create index track_window_believed on offices.track_window (bureau, track) where believed_to is null;
grant select, insert on offices.track_window to throughline_app;
grant update (believed_to) on offices.track_window to throughline_app;
create trigger track_window_belief_ends_once before update on offices.track_window
    for each row execute function offices.keep_beliefs();
