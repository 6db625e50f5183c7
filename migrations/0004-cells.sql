-- Where older people live, finer than districts: the centres of grid cells, for coverage on foot.

create table cell (
  id integer generated always as identity primary key,
  centre geometry(Point, 4326) not null,
  district_id integer not null,
  district_level area_level not null generated always as ('DISTRICT') stored,
  day date not null,
  residents_60_to_79 double precision not null check (residents_60_to_79 >= 0 and residents_60_to_79 < 1e9),
  residents_80_plus double precision not null check (residents_80_plus >= 0 and residents_80_plus < 1e9),
  status figure_status not null,
  source_id text not null references source,
  foreign key (district_id, district_level) references area (id, level)
);

create unique index cell_centre_once_a_day on cell (st_x(centre), st_y(centre), day);
create index cell_centre on cell using gist (centre);
create index cell_centre_geography on cell using gist ((centre::geography));
create index cell_district_id on cell (district_id);

create function cell_is_in_a_city() returns trigger language plpgsql as $$
begin
  if exists (
    select from added where not exists (
      select from area where level = 'CITY' and outline && added.centre))
  then
    raise exception using
      errcode = 'check_violation',
      constraint = 'cell_is_in_a_city',
      table = 'cell',
      message = 'a cell''s centre is outside the city''s bounds';
  end if;
  return null;
end $$;

create trigger cells_inserted_are_in_a_city after insert on cell
  referencing new table as added for each statement execute function cell_is_in_a_city();
create trigger cells_updated_are_in_a_city after update on cell
  referencing new table as added for each statement execute function cell_is_in_a_city();
