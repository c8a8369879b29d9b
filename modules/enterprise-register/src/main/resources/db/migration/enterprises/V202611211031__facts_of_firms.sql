-- Facts about firms: what can be known, what is believed, what was believed before, and who said so.

create table enterprises.fact_definition (
    id               smallint not null,
    name             text     not null,
    type             text     not null,
    unit             text,
    yearly           boolean  not null default false,
    derived          boolean  not null default false,
    absence_means_no boolean  not null default false,
    minimum          numeric,
    maximum          numeric,
    codes            text[]   not null default '{}',
    label_zh         text     not null,
    label_en         text     not null,
    constraint fact_definition_pkey primary key (id),
    constraint fact_definition_name_key unique (name),
    constraint fact_definition_type_known
        check (type in ('STRING', 'CODE', 'INTEGER', 'DECIMAL', 'DATE', 'BOOLEAN', 'TAGS')),
    constraint fact_definition_codes_of_code check ((type = 'CODE') = (cardinality(codes) > 0)),
    constraint fact_definition_no_of_boolean check (type = 'BOOLEAN' or not absence_means_no)
);
comment on column enterprises.fact_definition.id is 'Place in the catalogue';

-- One act of writing down: millions of facts share a few.
create table enterprises.recording (
    id          integer     not null generated always as identity,
    source      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    reason      text,
    constraint recording_pkey primary key (id),
    constraint recording_source_length check (length(source) between 1 and 200),
    constraint recording_recorded_by_length check (length(recorded_by) between 1 and 100),
    constraint recording_reason_length check (length(reason) between 1 and 500)
);

-- Columns from wide to narrow: no byte of five million rows goes into alignment.
create table enterprises.fact (
    enterprise_id uuid     not null,
    recording_id  integer  not null,
    superseded_by integer,
    as_of         date     not null,
    day           date,
    definition_id smallint not null,
    year          smallint,
    truth         boolean,
    number        numeric,
    words         text,
    constraint fact_has_one_value check (num_nonnulls(number, words, day, truth) = 1),
    constraint fact_year_of_common_era check (year between 1949 and 2100),
    constraint fact_words_length check (length(words) between 1 and 500),
    constraint fact_of_enterprise foreign key (enterprise_id) references enterprises.enterprise
);
comment on column enterprises.fact.superseded_by is 'The recording that put another value in its place; null while believed';

-- One belief at a time, and the way to the facts of a firm.
create unique index fact_current on enterprises.fact (enterprise_id, definition_id, year) nulls not distinct
    where superseded_by is null;
create index fact_superseded on enterprises.fact (enterprise_id, definition_id, year) where superseded_by is not null;

-- Whether a value is of the kind that the catalogue says is asked once a statement, not once a row: a load of millions
-- pays for one join. It stands for the foreign keys to the catalogue and to the recordings as well, whose rows nobody
-- may delete.
create function enterprises.check_facts() returns trigger
    language plpgsql
as $$
declare
    misfit record;
begin
    select f.enterprise_id, f.definition_id, f.year into misfit
    from fresh f
    left join enterprises.fact_definition d on d.id = f.definition_id
    left join enterprises.recording r on r.id = f.recording_id
    where r.id is null
       or d.yearly is distinct from (f.year is not null)
       or case d.type
              when 'INTEGER' then f.number is null or f.number <> trunc(f.number)
              when 'DECIMAL' then f.number is null
              when 'DATE' then f.day is null
              when 'BOOLEAN' then f.truth is null
              when 'CODE' then f.words is null or f.words <> all (d.codes)
              else f.words is null
          end
       or f.number < d.minimum
       or f.number > d.maximum
    limit 1;
    if found then
        raise exception 'fact % of enterprise % does not fit its definition', misfit.definition_id, misfit.enterprise_id
            using errcode = 'check_violation', schema = 'enterprises', table = 'fact',
                  constraint = 'fact_fits_definition';
    end if;
    return null;
end
$$;

create trigger fact_fits_definition
    after insert on enterprises.fact
    referencing new table as fresh
    for each statement
    execute function enterprises.check_facts();

grant select on enterprises.fact_definition to throughline_app;
grant select, insert on enterprises.recording, enterprises.fact to throughline_app;
-- What was written stays written: only the mark that it is believed no more can be set.
grant update (superseded_by) on enterprises.fact to throughline_app;

insert into enterprises.fact_definition
    (id, name, type, unit, yearly, absence_means_no, minimum, maximum, codes, label_zh, label_en)
values
    ( 1, 'employees', 'INTEGER', 'person', true, false, 0, null, '{}', '从业人员', 'Employees'),
    ( 2, 'revenue', 'DECIMAL', 'yuan', true, false, 0, null, '{}', '营业收入', 'Revenue'),
    ( 3, 'outputValue', 'DECIMAL', 'yuan', true, false, 0, null, '{}', '工业总产值', 'Gross output value'),
    ( 4, 'rdExpenditure', 'DECIMAL', 'yuan', true, false, 0, null, '{}', '研发费用', 'R&D expenditure'),
    ( 5, 'taxPaid', 'DECIMAL', 'yuan', true, false, 0, null, '{}', '实缴税金', 'Tax paid'),
    ( 6, 'profit', 'DECIMAL', 'yuan', true, false, null, null, '{}', '利润总额', 'Total profit'),
    ( 7, 'totalAssets', 'DECIMAL', 'yuan', true, false, 0, null, '{}', '资产总计', 'Total assets'),
    ( 8, 'exports', 'DECIMAL', 'yuan', true, false, 0, null, '{}', '出口交货值', 'Exports'),
    ( 9, 'fixedInvestment', 'DECIMAL', 'yuan', true, false, 0, null, '{}', '固定资产投资', 'Fixed-asset investment'),
    (10, 'energyUse', 'DECIMAL', 'tce', true, false, 0, null, '{}', '综合能耗', 'Energy use'),
    (11, 'rdStaff', 'INTEGER', 'person', true, false, 0, null, '{}', '研发人员', 'R&D staff'),
    (12, 'registeredCapital', 'DECIMAL', 'yuan', false, false, 0, null, '{}', '注册资本', 'Registered capital'),
    (13, 'patents', 'INTEGER', 'piece', false, false, 0, null, '{}', '有效专利', 'Patents in force'),
    (14, 'landArea', 'DECIMAL', 'mu', false, false, 0, null, '{}', '用地面积', 'Land area'),
    (15, 'registeredOn', 'DATE', null, false, false, null, null, '{}', '成立日期', 'Date of registration'),
    -- Measures of the statistical classification of large, medium, small and micro enterprises, 2017.
    (16, 'sizeClass', 'CODE', null, false, false, null, null, '{LARGE,MEDIUM,SMALL,MICRO}', '企业规模', 'Size class'),
    (17, 'aboveScale', 'BOOLEAN', null, false, false, null, null, '{}', '规模以上', 'Above designated size'),
    (18, 'highTech', 'BOOLEAN', null, false, true, null, null, '{}', '高新技术企业', 'High-tech enterprise'),
    (19, 'specialised', 'CODE', null, false, false, null, null, '{PROVINCIAL,LITTLE_GIANT}', '专精特新',
         'Specialised and sophisticated'),
    (20, 'techSme', 'BOOLEAN', null, false, true, null, null, '{}', '科技型中小企业', 'Technology SME'),
    (21, 'listed', 'BOOLEAN', null, false, true, null, null, '{}', '上市', 'Listed'),
    -- Classification of strategic emerging industries, 2018: its nine fields.
    (22, 'strategicIndustry', 'CODE', null, false, false, null, null,
         '{NEW_GENERATION_IT,HIGH_END_EQUIPMENT,NEW_MATERIALS,BIOTECHNOLOGY,NEW_ENERGY_VEHICLES,NEW_ENERGY,ENERGY_SAVING_ENVIRONMENT,DIGITAL_CREATIVE,RELATED_SERVICES}',
         '战略性新兴产业', 'Strategic emerging industry'),
    (23, 'digitalLevel', 'INTEGER', null, false, false, 1, 4, '{}', '数字化水平', 'Level of digitisation'),
    (24, 'aiUses', 'TAGS', null, false, false, null, null, '{}', '人工智能应用', 'Uses of AI'),
    (25, 'creditRating', 'CODE', null, false, false, null, null, '{A,B,C,D}', '信用等级', 'Credit rating'),
    (26, 'environmentPenalty', 'BOOLEAN', null, false, false, null, null, '{}', '环保处罚', 'Environmental penalty'),
    (27, 'safetyIncident', 'BOOLEAN', null, false, false, null, null, '{}', '安全事故', 'Safety incident');
