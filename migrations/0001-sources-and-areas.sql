-- Where figures come from, and the areas they are about.

create extension if not exists postgis;

create type area_level as enum ('CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT');

-- A day known to the year, the month or the day: 2024, 2024-06 or 2024-06-30.
create domain partial_date as text
  check (value ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');

-- What the data is: every loaded data set with the hash of what it was loaded from.
create table data_set (
  id text primary key,
  content_hash text not null,
  loaded_at timestamptz not null default now()
);

create table source (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  title_de text not null,
  title_en text not null,
  publisher text not null,
  licence text not null,
  licence_url text check (licence_url ~ '^https://'),
  url text check (url ~ '^https?://'),
  as_of partial_date not null,
  method_de text,
  method_en text,
  check ((method_de is null) = (method_en is null))
);

create table area (
  id integer generated always as identity primary key,
  level area_level not null,
  code text not null check (code ~ '^[a-z0-9]+$'),
  name text not null check (name <> ''),
  -- The official area, never the one of a generalised outline: densities use it.
  area_km2 double precision not null check (area_km2 > 0 and area_km2 < 'infinity'),
  centre geometry(Point, 4326) not null check (not st_isempty(centre)),
  outline geometry(MultiPolygon, 4326) not null
    check (not st_isempty(outline) and st_isvalid(outline)),
  planning_area_id integer,
  social_space_id integer,
  -- All but uninhabited: the residents are counted with those of this district.
  reported_with_id integer check (reported_with_id <> id),
  source_id text not null references source,
  -- Constant columns let the foreign keys demand a parent of the right level.
  planning_area_level area_level not null generated always as ('PLANNING_AREA') stored,
  social_space_level area_level not null generated always as ('SOCIAL_SPACE') stored,
  district_level area_level not null generated always as ('DISTRICT') stored,
  unique (level, code),
  unique (id, level),
  foreign key (planning_area_id, planning_area_level) references area (id, level),
  foreign key (social_space_id, social_space_level) references area (id, level),
  foreign key (reported_with_id, district_level) references area (id, level),
  check ((level = 'DISTRICT') = (planning_area_id is not null)),
  check ((level = 'DISTRICT') = (social_space_id is not null)),
  check (level = 'DISTRICT' or reported_with_id is null)
);

create index area_planning_area_id on area (planning_area_id);
create index area_social_space_id on area (social_space_id);
create index area_outline on area using gist (outline);

-- Ground for orientation; drawn, never measured.
create table waterway (
  name text primary key,
  course geometry(LineString, 4326) not null check (not st_isempty(course) and st_isvalid(course)),
  source_id text not null references source
);
