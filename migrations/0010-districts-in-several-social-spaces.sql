-- A district that lies in several social spaces, and which part of its residents lives in each of them. A district
-- that lies in one has no rows.
create table district_part (
  district_id integer not null,
  social_space_id integer not null,
  part double precision not null check (part > 0 and part < 1),
  source_id text not null references source,
  district_level area_level not null generated always as ('DISTRICT') stored,
  social_space_level area_level not null generated always as ('SOCIAL_SPACE') stored,
  primary key (district_id, social_space_id),
  foreign key (district_id, district_level) references area (id, level),
  foreign key (social_space_id, social_space_level) references area (id, level)
);

-- Estimated where such a district is split: its area is taken to be spread like its residents.
alter table area
  add column area_status figure_status not null default 'OBSERVED'
    constraint area_area_status_check check (area_status in ('OBSERVED', 'ESTIMATED'));
