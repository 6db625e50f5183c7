-- Places where a service is offered, and landmarks people search for.

create type service_kind as enum ('MEETING', 'COUNSELLING');
create type provider as enum ('FUNDED', 'MUNICIPAL');
-- KNOWN: a real facility. ILLUSTRATIVE: an invented placeholder, to be marked wherever it is shown.
create type site_standing as enum ('KNOWN', 'ILLUSTRATIVE');

create table service_site (
  id integer generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null check (name <> ''),
  operator text check (operator <> ''),
  address text check (address <> ''),
  kinds service_kind[] not null check (cardinality(kinds) > 0 and array_position(kinds, null) is null),
  provider provider not null,
  standing site_standing not null,
  district_id integer not null,
  district_level area_level not null generated always as ('DISTRICT') stored,
  position geometry(Point, 4326) not null,
  position_accuracy_m integer not null check (position_accuracy_m > 0),
  as_of partial_date,
  source_id text not null references source,
  foreign key (district_id, district_level) references area (id, level)
);

create index service_site_district_id on service_site (district_id);
create index service_site_position on service_site using gist (position);
-- Distances are geodesic: the same points as geography, for ST_DWithin.
create index service_site_position_geography on service_site using gist ((position::geography));

create table district_office (
  id integer generated always as identity primary key,
  name text not null unique check (name <> ''),
  address text not null check (address <> ''),
  position geometry(Point, 4326) not null,
  position_accuracy_m integer not null check (position_accuracy_m > 0),
  source_id text not null references source
);

-- A position outside every city's bounds is a mistyped one.
create function position_is_in_a_city() returns trigger language plpgsql as $$
begin
  if not exists (select from area where level = 'CITY' and outline && new.position) then
    raise exception using
      errcode = 'check_violation',
      constraint = 'position_is_in_a_city',
      table = tg_table_name,
      message = format('%s: position %s is outside the city''s bounds', tg_table_name, st_astext(new.position));
  end if;
  return new;
end $$;

create trigger service_site_is_in_a_city before insert or update of position on service_site
  for each row execute function position_is_in_a_city();
create trigger district_office_is_in_a_city before insert or update of position on district_office
  for each row execute function position_is_in_a_city();

-- What a person types and what is stored meet in one spelling: Löbtau, Loebtau and lobtau are the same.
create function search_key(words text) returns text language sql immutable strict parallel safe as $$
  select replace(replace(replace(
    translate(replace(lower(words), 'ß', 'ss'), 'äöüéèàçł', 'aoueeacl'),
    'ae', 'a'), 'oe', 'o'), 'ue', 'u')
$$;
