-- Where public transport stops, and the streets it ran along: places to start from, and ground for orientation.

create type transit_mode as enum ('TRAM', 'BUS', 'FERRY');

create table stop (
  id integer generated always as identity primary key,
  -- Stays when the name does not tell it apart: several stops are called School.
  slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
  name text not null check (name <> ''),
  -- None: not known.
  modes transit_mode[] not null check (array_position(modes, null) is null),
  -- Null: not known.
  district_id integer,
  district_level area_level not null generated always as ('DISTRICT') stored,
  position geometry(Point, 4326) not null,
  source_id text not null references source,
  foreign key (district_id, district_level) references area (id, level)
);

create trigger stop_is_in_a_city before insert or update of position on stop
  for each row execute function position_is_in_a_city();

-- Drawn, never measured: no network to walk along. It may lead out of the city.
create table transit_street (
  id integer generated always as identity primary key,
  mode transit_mode not null check (mode in ('TRAM', 'BUS')),
  course geometry(LineString, 4326) not null check (not st_isempty(course) and st_isvalid(course)),
  source_id text not null references source
);
