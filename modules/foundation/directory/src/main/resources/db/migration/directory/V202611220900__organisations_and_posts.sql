-- Who belongs where, what they may do there, and how far that reaches.

-- Organisations: what they are called, whom they belong to and which places they serve holds for a time.
create table directory.organisation (
    id      uuid   not null,
    code    text   collate "C" not null,
    kind    text   collate "C" not null,
    -- Comes from the configuration folder, and changes with it.
    configured boolean not null,
    constraint organisation_pkey primary key (id),
    constraint organisation_code_is_taken unique (code),
    constraint organisation_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$'),
    constraint organisation_kind_known check (kind in ('BUREAU', 'OFFICE', 'DEPARTMENT', 'DISTRICT_CENTRE', 'PLATFORM',
        'LABORATORY', 'ASSOCIATION', 'FUND', 'PROVINCIAL_DEPARTMENT'))
);
grant select, insert on directory.organisation to throughline_app;

create table directory.organisation_phase (
    organisation uuid   not null references directory.organisation,
    valid_from   date   not null,
    -- The first day on which it no longer holds; null while none is known.
    valid_to     date,
    -- One name a plaque; the first is the usual one.
    names_zh     text[] not null,
    names_en     text[] not null,
    parent       uuid   references directory.organisation,
    districts    text[] not null,
    zones        text[] not null,
    constraint organisation_phase_pkey primary key (organisation, valid_from),
    constraint organisation_phase_is_some_days check (valid_from < valid_to),
    constraint organisation_phase_has_names check (cardinality(names_zh) between 1 and 9
        and cardinality(names_en) = cardinality(names_zh)),
    constraint organisation_phase_is_not_its_own_parent check (parent <> organisation),
    constraint organisation_is_one_thing_at_a_time exclude using gist
        (organisation with =, daterange(valid_from, valid_to) with &&)
);
create index organisation_phase_of_parent on directory.organisation_phase (parent);
grant select, insert, update, delete on directory.organisation_phase to throughline_app;

-- Posts: what a person, or a system that calls the API, is in an organisation for a time, what it may do there and how
-- far that reaches. Proposed by one, approved by another; only approved ones count.
create table directory.post (
    id           uuid   not null,
    version      bigint not null default 0,
    account      uuid   references directory.account,
    client       uuid   references directory.api_client,
    organisation uuid   not null references directory.organisation,
    title_zh     text   not null,
    title_en     text   not null,
    valid_from   date   not null,
    valid_to     date,
    -- The duty of an administrator; null for the bureau's work.
    duty         text   collate "C",
    rights       text[] not null,
    -- OWN: the organisation with all below it, and the places it serves.
    reach        text   collate "C" not null,
    state        text   collate "C" not null,
    proposed_by  text   not null,
    proposed_at  timestamptz not null,
    decided_by   text,
    decided_at   timestamptz,
    reason       text,
    constraint post_pkey primary key (id),
    constraint post_is_of_one check (num_nonnulls(account, client) = 1),
    constraint post_is_some_days check (valid_from < valid_to),
    constraint post_reach_known check (reach in ('EVERYWHERE', 'OWN')),
    constraint post_state_known check (state in ('PROPOSED', 'APPROVED', 'REFUSED')),
    constraint post_is_decided_or_not check ((state = 'PROPOSED') = (decided_by is null)
        and (decided_by is null) = (decided_at is null)),
    constraint post_is_approved_by_another check (state <> 'APPROVED' or decided_by <> proposed_by),
    constraint post_duty_known check (duty in ('SYSTEM', 'SECURITY', 'AUDIT')),
    -- Each duty has its own rights, and nobody else has them: system administrators enter accounts and settings, security
    -- administrators approve, auditors read and change nothing.
    constraint post_of_system_administrator check (duty <> 'SYSTEM' or rights <@ array['admin:read', 'admin:write']),
    constraint post_of_security_administrator check (duty <> 'SECURITY' or rights <@ array['admin:read', 'grants:write']),
    constraint post_of_auditor check (duty <> 'AUDIT' or array_to_string(rights, ' ') !~ ':write'),
    constraint post_of_the_bureau check (duty is not null or client is not null
        or not rights && array['admin:read', 'admin:write']),
    constraint post_of_client check (client is null or duty is null),
    constraint only_security_administrators_approve 
        check (coalesce(duty, '') = 'SECURITY' or not 'grants:write' = any (rights)),
    -- Nobody has two duties, or one beside the bureau's work, on one day.
    constraint post_duties_are_kept_apart exclude using gist
        (account with =, (coalesce(duty, '')) with <>, daterange(valid_from, valid_to) with &&)
        where (state <> 'REFUSED')
);
create index post_of_account on directory.post (account) where account is not null;
create index post_of_client on directory.post (client) where client is not null;
create index post_of_organisation on directory.post (organisation);
create index post_awaiting_approval on directory.post (proposed_at, id) where state = 'PROPOSED';
-- The first administrators of an installation have nobody to approve them; there is one such post of a duty, ever.
create unique index post_approved_by_nobody on directory.post (duty) where decided_by = 'installation';
alter table directory.post add constraint only_administrators_are_approved_by_nobody
    check (decided_by <> 'installation' or duty in ('SYSTEM', 'SECURITY'));
grant select, insert, update on directory.post to throughline_app;

-- What accounts and clients carried themselves moves into posts.
alter table directory.account drop column post_zh, drop column post_en, drop column rights;
alter table directory.api_client drop column district, drop column scopes;

-- Links that let somebody choose a password: the first administrator, or whoever got an account.
alter table directory.invitation add column account uuid references directory.account;
grant insert on directory.invitation to throughline_app;

-- Raised with every change of what somebody may do, so that each node sees that what it remembers is out of date.
create table directory.revision (
    one boolean not null default true primary key check (one),
    n   bigint  not null
);
grant select on directory.revision to throughline_app;

create function directory.raise_revision() returns trigger
    language plpgsql security definer set search_path = directory
as $$
begin
    insert into directory.revision (n) values (1) on conflict (one) do update set n = revision.n + 1;
    return null;
end
$$;

create trigger account_revises after insert or update of name, name_zh, name_en, disabled or delete
    on directory.account execute function directory.raise_revision();
create trigger client_revises after insert or update of name, organisation_zh, organisation_en, disabled or delete
    on directory.api_client execute function directory.raise_revision();
create trigger post_revises after insert or update or delete
    on directory.post execute function directory.raise_revision();
create trigger organisation_phase_revises after insert or update or delete
    on directory.organisation_phase execute function directory.raise_revision();
