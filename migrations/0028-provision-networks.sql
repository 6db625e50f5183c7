-- Kinds of offers beside the funded ones, as a framework names them; and what people with an account enter of the provision
-- network of a planning area: other offers, who cooperates, and how offers are funded and until when.

create table offer_category (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  position integer not null,
  name_de text not null check (name_de <> ''),
  name_en text not null check (name_en <> ''),
  source_id text not null references source
);

-- None of it is part of the data: categories, areas and sites are named as the data name them, and may be gone from it.
create table people.network_offer (
  id integer generated always as identity primary key,
  -- Counts what was saved: whoever saves says on which one.
  version integer not null default 1 check (version >= 1),
  -- By its code.
  planning_area text not null check (planning_area <> ''),
  category text not null check (category <> ''),
  name text not null check (btrim(name) <> '' and length(name) <= 200),
  district text check (district <> ''),
  address text not null check (length(address) <= 200),
  -- Degrees, EPSG:4326.
  lon double precision check (lon between -180 and 180),
  lat double precision check (lat between -90 and 90),
  website text check (website ~ '^https?://' and length(website) <= 300),
  -- Who says so, and when.
  source text not null check (btrim(source) <> '' and length(source) <= 300),
  as_of date not null,
  made_by text not null check (made_by <> ''),
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null default now(),
  constraint network_offer_position_check check ((lon is null) = (lat is null))
);
create index on people.network_offer (planning_area);

-- Of two that work together; each is a service site by its slug or another offer by its number.
create table people.network_cooperation (
  id integer generated always as identity primary key,
  planning_area text not null check (planning_area <> ''),
  one_site text check (one_site <> ''),
  one_offer integer references people.network_offer,
  other_site text check (other_site <> ''),
  other_offer integer references people.network_offer,
  what text not null check (length(what) <= 500),
  source text not null check (btrim(source) <> '' and length(source) <= 300),
  as_of date not null,
  made_by text not null check (made_by <> ''),
  made_at timestamptz not null default now(),
  constraint network_cooperation_one_check check (num_nonnulls(one_site, one_offer) = 1),
  constraint network_cooperation_other_check check (num_nonnulls(other_site, other_offer) = 1),
  constraint network_cooperation_two_check
    check (one_site is distinct from other_site or one_offer is distinct from other_offer),
  constraint network_cooperation_once unique nulls not distinct (one_site, one_offer, other_site, other_offer)
);
create index on people.network_cooperation (one_offer);
create index on people.network_cooperation (other_offer);

create table people.network_funding (
  id integer generated always as identity primary key,
  version integer not null default 1 check (version >= 1),
  planning_area text not null check (planning_area <> ''),
  site text check (site <> ''),
  offer integer references people.network_offer,
  variant text not null check (variant in ('PROJECT', 'CONTRACT')),
  first_day date not null,
  -- Of a contract null: until somebody ends it.
  last_day date,
  source text not null check (btrim(source) <> '' and length(source) <= 300),
  as_of date not null,
  made_by text not null check (made_by <> ''),
  changed_by text not null check (changed_by <> ''),
  changed_at timestamptz not null default now(),
  constraint network_funding_of_one_check check (num_nonnulls(site, offer) = 1),
  constraint network_funding_days_check check (last_day >= first_day),
  constraint network_funding_project_check check (variant = 'CONTRACT' or last_day is not null)
);
create index on people.network_funding (offer);

-- What somebody wanted to save of something after another had: kept for them until they save it or let it go.
create table people.form_beside (
  id integer generated always as identity primary key,
  what text not null check (what in ('OFFER', 'FUNDING', 'MEASURE')),
  about integer not null,
  written_by text not null check (written_by <> ''),
  -- On which version it was written.
  on_version integer not null check (on_version >= 1),
  written_at timestamptz not null default now(),
  -- The fields of the form by name, each as it was typed.
  said jsonb not null check (jsonb_typeof(said) = 'object'),
  unique (what, about, written_by)
);
