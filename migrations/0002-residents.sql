-- How many people of which age live where, counted, estimated or expected.

create type figure_status as enum ('OBSERVED', 'ESTIMATED', 'PROJECTED');
create type basis as enum ('REGISTER', 'PROJECTION');
create type trait as enum ('ALL', 'LIVING_ALONE', 'MIGRATION_BACKGROUND', 'FOREIGN');

create table age_band (
  code text primary key,
  ages int4range not null unique check (not isempty(ages) and lower(ages) >= 0)
);

insert into age_band (code, ages) values
  ('ALL', '[0,)'),
  ('AGE_0_TO_17', '[0,18)'),
  ('AGE_18_TO_59', '[18,60)'),
  ('AGE_60_TO_64', '[60,65)'),
  ('AGE_65_TO_69', '[65,70)'),
  ('AGE_70_TO_74', '[70,75)'),
  ('AGE_75_TO_79', '[75,80)'),
  ('AGE_80_TO_84', '[80,85)'),
  ('AGE_85_PLUS', '[85,)'),
  ('AGE_60_TO_79', '[60,80)'),
  ('AGE_60_PLUS', '[60,)'),
  ('AGE_65_PLUS', '[65,)'),
  ('AGE_80_PLUS', '[80,)');

create table residents (
  area_id integer not null references area on delete cascade,
  day date not null,
  age_band text not null references age_band,
  trait trait not null default 'ALL',
  basis basis not null default 'REGISTER',
  -- Estimates need not be whole. NaN sorts above everything, so the upper bound keeps it out.
  count double precision not null check (count >= 0 and count < 1e10),
  status figure_status not null,
  source_id text not null references source,
  primary key (area_id, day, age_band, trait, basis)
);

create index residents_by_day on residents (age_band, trait, basis, day);

-- 80+ ≤ 60+ ≤ all, and those living alone ≤ all of that age: whoever belongs to the narrower group
-- belongs to the wider one. A hundredth leaves room for the rounding of estimates.
create function residents_are_nested() returns trigger language plpgsql as $$
declare
  broken record;
begin
  select inner_.area_id, inner_.day, inner_.age_band as inner_band, inner_.trait as inner_trait,
         outer_.age_band as outer_band, outer_.trait as outer_trait,
         inner_.count as inner_count, outer_.count as outer_count
    into broken
    from (select distinct area_id, day, basis from changed) touched
    join residents inner_ using (area_id, day, basis)
    join residents outer_ using (area_id, day, basis)
    join age_band inner_band on inner_band.code = inner_.age_band
    join age_band outer_band on outer_band.code = outer_.age_band
   where inner_band.ages <@ outer_band.ages
     and outer_.trait in ('ALL', inner_.trait)
     and inner_.count > outer_.count + 0.01
   limit 1;
  if found then
    raise exception using
      errcode = 'check_violation',
      constraint = 'residents_are_nested',
      table = 'residents',
      message = format(
        'area %s on %s: %s %s (%s) exceeds %s %s (%s)',
        broken.area_id, broken.day, broken.inner_band, broken.inner_trait, broken.inner_count,
        broken.outer_band, broken.outer_trait, broken.outer_count);
  end if;
  return null;
end $$;

create trigger residents_inserted_are_nested after insert on residents
  referencing new table as changed for each statement execute function residents_are_nested();
create trigger residents_updated_are_nested after update on residents
  referencing new table as changed for each statement execute function residents_are_nested();
