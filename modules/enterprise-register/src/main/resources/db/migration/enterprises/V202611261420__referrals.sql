-- One organisation refers a firm to another.

create table enterprises.referral (
    id            uuid        not null,
    enterprise_id uuid        not null,
    version       bigint      not null default 0,
    sender        text        collate "C" not null,
    receiver      text        collate "C" not null,
    asked         text        not null,
    reason        text        not null,
    promised      text,
    working_days  smallint    not null,
    -- The last day on which an answer is in time, by the calendar of the day of asking.
    due_on        date        not null,
    state         text        collate "C" not null default 'OPEN',
    over_at       timestamptz,
    constraint referral_pkey primary key (id),
    constraint referral_of_enterprise foreign key (enterprise_id) references enterprises.enterprise,
    constraint referral_to_another check (sender <> receiver),
    constraint referral_asked_length check (length(asked) between 1 and 500),
    constraint referral_reason_length check (length(reason) between 1 and 500),
    constraint referral_promised_length check (length(promised) between 1 and 500),
    constraint referral_term check (working_days between 1 and 60),
    constraint referral_state_known check (state in ('OPEN', 'ACCEPTED', 'ANSWERED', 'RETURNED', 'WITHDRAWN')),
    constraint referral_is_over_at_some_time check
        ((over_at is null) = (state in ('OPEN', 'ACCEPTED')))
);
create index referral_to on enterprises.referral (receiver, id);
create index referral_from on enterprises.referral (sender, id);
create index referral_to_answer on enterprises.referral (receiver, due_on) where over_at is null;
create index referral_to_wait_for on enterprises.referral (sender, due_on) where over_at is null;

grant select, insert on enterprises.referral to throughline_app;
-- What was asked, promised and agreed on stays as it was.
grant update (version, state, over_at) on enterprises.referral to throughline_app;

-- What was done with it, also the asking.
create table enterprises.referral_step (
    referral_id   uuid        not null,
    version       bigint      not null,
    enterprise_id uuid        not null,
    state         text        collate "C" not null,
    at            timestamptz not null,
    by_whom       text        not null,
    organisation  text        collate "C" not null,
    words         text,
    constraint referral_step_pkey primary key (referral_id, version),
    constraint referral_step_of_referral foreign key (referral_id) references enterprises.referral,
    constraint referral_step_words_length check (length(words) between 1 and 500),
    constraint referral_is_not_ended_without_words check
        ((words is not null) = (state in ('ANSWERED', 'RETURNED', 'WITHDRAWN')))
);
create index referral_step_of_firm on enterprises.referral_step (enterprise_id, at desc);
grant select, insert on enterprises.referral_step to throughline_app;
