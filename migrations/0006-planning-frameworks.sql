-- The plan as data: frameworks with their parameters, the staff there is, and what was expected.

-- A framework's figures stay reproducible: a new version is a new row, never a changed one.
create table framework (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  name_de text not null check (name_de <> ''),
  name_en text not null check (name_en <> ''),
  adopted_on date not null,
  -- The newest one applies unless another is asked for.
  valid_from date not null unique,
  -- Residents of the reference day, changed as expected, are the residents planned for on the horizon.
  reference_day date not null,
  horizon date not null check (horizon > reference_day),
  -- From this difference between actual and target staff on, in full-time equivalents, an area is flagged.
  flag_threshold_fte double precision not null check (flag_threshold_fte > 0 and flag_threshold_fte < 'infinity'),
  source_id text not null references source
);

create table planning_key (
  framework_id text not null references framework on delete cascade,
  kind service_kind not null,
  residents_60_plus_per_fte double precision not null
    check (residents_60_plus_per_fte > 0 and residents_60_plus_per_fte < 'infinity'),
  minimum_fte_per_facility double precision
    check (minimum_fte_per_facility > 0 and minimum_fte_per_facility < 'infinity'),
  primary key (framework_id, kind)
);

create table expected_change (
  framework_id text not null references framework on delete cascade,
  area_id integer not null,
  area_level area_level not null generated always as ('PLANNING_AREA') stored,
  age_band text not null references age_band,
  -- A fraction of the residents on the reference day: -0.03 is three percent fewer.
  change double precision not null check (change >= -1 and change < 10),
  primary key (framework_id, area_id, age_band),
  foreign key (area_id, area_level) references area (id, level) on delete cascade
);

create table published_target (
  framework_id text not null references framework on delete cascade,
  area_id integer not null,
  area_level area_level not null generated always as ('PLANNING_AREA') stored,
  kind service_kind not null,
  fte double precision not null check (fte >= 0 and fte < 1e6),
  primary key (framework_id, area_id, kind),
  foreign key (area_id, area_level) references area (id, level) on delete cascade
);

-- Staff in post, independent of any framework.
create table staff (
  area_id integer not null,
  area_level area_level not null generated always as ('PLANNING_AREA') stored,
  kind service_kind not null,
  day date not null,
  fte double precision not null check (fte >= 0 and fte < 1e6),
  source_id text not null references source,
  primary key (area_id, kind, day),
  foreign key (area_id, area_level) references area (id, level) on delete cascade
);

create table counselling_cases (
  provider provider not null,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  cases integer not null check (cases >= 0),
  source_id text not null references source,
  primary key (provider, first_day, last_day)
);

create table counselling_field (
  year integer not null check (year between 1900 and 2200),
  position integer not null check (position > 0),
  name_de text not null check (name_de <> ''),
  name_en text not null check (name_en <> ''),
  share double precision not null check (share >= 0 and share <= 1),
  source_id text not null references source,
  primary key (year, position)
);
