-- The first large list of a register: its facts are written without indexes, which are built from all of them at the
-- end, as a sort, and judged once, from the table.

-- The indexes that a merge has laid aside, until it has built them again.
create unlogged table enterprises.import_index (definition text not null);

create function enterprises.indexes_are_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if exists (select from enterprises.import_index) then
        raise exception 'indexes of facts are laid aside';
    end if;
    return null;
end
$$;
create constraint trigger import_index_is_back after insert on enterprises.import_index
    deferrable initially deferred for each row execute function enterprises.indexes_are_back();

-- Keeps everybody away from facts and from changing firms, if nobody is there and the register has fewer facts than
-- said: whoever comes waits until the merge is over. It never waits itself, so it can stand in nobody's way for ever.
create function enterprises.hold_for_first_load(fewer_than bigint) returns boolean
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    if (select count(*) >= fewer_than from (select from enterprises.fact limit fewer_than) f) then
        return false;
    end if;
    lock table enterprises.enterprise in exclusive mode nowait;
    lock table enterprises.fact in access exclusive mode nowait;
    return true;
exception when lock_not_available then
    return false;
end
$$;

create function enterprises.lay_indexes_aside() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    aside regclass;
begin
    for aside in select indexrelid from pg_index where indrelid = 'enterprises.fact'::regclass loop
        insert into enterprises.import_index values (pg_get_indexdef(aside));
        execute 'drop index ' || aside;
    end loop;
    alter table enterprises.fact disable trigger fact_fits_definition;
end
$$;

-- What was written meanwhile stands under one recording.
create function enterprises.bring_indexes_back(written integer) returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
declare
    back text;
    sound boolean;
begin
    execute enterprises.facts_fit('enterprises.fact', 'recording_id = ' || written) into sound;
    if not sound then
        raise exception 'facts of recording % do not fit their definitions', written
            using errcode = 'check_violation', schema = 'enterprises', table = 'fact',
                  constraint = 'fact_fits_definition';
    end if;
    alter table enterprises.fact enable trigger fact_fits_definition;
    for back in delete from enterprises.import_index returning definition loop
        execute back;
    end loop;
end
$$;

-- Names of many firms wait in one list until they are sorted into their index all at once, in this transaction: bit by bit
-- it takes half as long again. For everybody else the index stays as it was.
create function enterprises.let_names_wait() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    alter index enterprises.enterprise_by_gram set (gin_pending_list_limit = 2097151);
end
$$;

create function enterprises.sort_names_in() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    perform gin_clean_pending_list('enterprises.enterprise_by_gram');
    alter index enterprises.enterprise_by_gram set (gin_pending_list_limit = 1024);
end
$$;

revoke execute on function enterprises.hold_for_first_load, enterprises.lay_indexes_aside,
    enterprises.bring_indexes_back, enterprises.let_names_wait, enterprises.sort_names_in from public;
grant execute on function enterprises.hold_for_first_load, enterprises.lay_indexes_aside,
    enterprises.bring_indexes_back, enterprises.let_names_wait, enterprises.sort_names_in to throughline_app;
