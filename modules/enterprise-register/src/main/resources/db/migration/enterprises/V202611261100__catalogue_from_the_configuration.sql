-- What can be known of a firm comes from the configuration from now on, with the names of groups, units and codes.

alter table enterprises.fact_definition
    add column rank       smallint not null default 0,
    add column group_code text     not null default 'other',
    add column group_zh   text     not null default '其他',
    add column group_en   text     not null default 'Other',
    add column unit_zh    text,
    add column unit_en    text,
    -- Names of codes by code, also of codes that are no longer offered: {"LARGE": ["大型", "Large"]}.
    add column code_names jsonb    not null default '{}',
    -- No longer in the configuration: what was recorded stays, nothing is recorded any more.
    add column retired    boolean  not null default false,
    -- Organisations in whose name alone it is recorded, by code, in their order: [["wenzhou-ai", "温州市人工智能局", "..."]].
    add column changed_by jsonb    not null default '[]',
    -- How long a value can be relied on after its day, a period such as P18M.
    add column fresh_for  text,
    -- Other names that columns of files have for it.
    add column also_called text[]  not null default '{}',
    add constraint fact_definition_unit_named check (num_nonnulls(unit_zh, unit_en) in (0, 2));
update enterprises.fact_definition set rank = id;
comment on column enterprises.fact_definition.id is 'Given once, never to another fact';
comment on column enterprises.fact_definition.rank is 'Place in the catalogue';

-- Name, type and whether it is yearly stay as they were first brought: recorded values depend on them.
grant insert on enterprises.fact_definition to throughline_app;
grant update (unit, derived, absence_means_no, minimum, maximum, codes, label_zh, label_en, rank, group_code, group_zh,
    group_en, unit_zh, unit_en, code_names, changed_by, fresh_for,
    also_called, retired) on enterprises.fact_definition to throughline_app;
