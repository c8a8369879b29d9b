-- As long as nobody holds a post of security administrator there is nobody who could approve one. Then one counts when
-- proposed: at the start of an installation, and again if the only such post ended before there was another.

-- Takes the one row that every change of posts ends with, so that all others wait until this transaction is over.
create function directory.hold_changes_back() returns void
    language plpgsql security definer set search_path = directory
as $$
begin
    insert into directory.revision (n) values (1) on conflict (one) do update set n = revision.n + 1;
end
$$;

create function directory.keep_security_approved_by_somebody() returns trigger
    language plpgsql set search_path = directory
as $$
begin
    perform directory.hold_changes_back();
    if new.state = 'APPROVED' and new.decided_by = 'installation'
        and (tg_op = 'INSERT' or old.state <> 'APPROVED' or old.decided_by is distinct from 'installation'
            or old.duty is distinct from 'SECURITY')
        and exists (select from directory.post p
            where p.duty = 'SECURITY' and p.state = 'APPROVED' and p.id <> new.id
              and (p.valid_to is null or p.valid_to > (new.decided_at at time zone 'Asia/Shanghai')::date)) then
        raise unique_violation using constraint = 'post_approved_by_nobody',
            message = 'post_approved_by_nobody: somebody holds a post of security administrator and could approve this one';
    end if;
    return new;
end
$$;

drop index directory.post_approved_by_nobody;

-- The first system administrator of an installation comes in by the one link it prints; there is one such post, ever.
create unique index post_of_the_first_administrator on directory.post (duty)
    where decided_by = 'installation' and duty = 'SYSTEM';

create trigger post_approved_by_nobody before insert or update on directory.post
    for each row when (new.duty = 'SECURITY') execute function directory.keep_security_approved_by_somebody();
create index post_of_security_administrator on directory.post (id) where duty = 'SECURITY' and state = 'APPROVED';
