-- Keeps everybody away from facts and from changing firms, if nobody is there and the register has fewer facts than
-- said: whoever comes waits until the merge is over. It asks for two seconds, in which a vacuum of the database's own is
-- mostly over, and never waits for anybody, so it can stand in nobody's way for ever.
create or replace function enterprises.hold_for_first_load(fewer_than bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if (select count(*) >= fewer_than from (select from enterprises.fact limit fewer_than) f) then
        return false;
    end if;
    for attempt in 1 .. 20 loop
        begin
            lock table enterprises.enterprise in exclusive mode nowait;
            lock table enterprises.fact in access exclusive mode nowait;
            return true;
        exception when lock_not_available then
            -- Somebody is there, and what was got already is let go.
            perform pg_sleep(0.1);
        end;
    end loop;
    return false;
end
$$;
