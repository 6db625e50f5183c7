-- How many people of which age live where.
-- replaces: residents
-- needs: areas

-- The register counts by age where planning areas and social spaces intersect; every level above
-- is a sum of those parts.
create temp table part_count on commit drop as
select s.day, s.planning_area, s.social_space, b.age_band, b.count, s.source
  from seed_residents_by_age s
 cross join lateral (values
   ('ALL', s."all"),
   ('AGE_0_TO_17', s.age_0_to_17),
   ('AGE_18_TO_59', s.age_18_to_59),
   ('AGE_60_TO_64', s.age_60_to_64),
   ('AGE_65_TO_69', s.age_65_to_69),
   ('AGE_70_TO_74', s.age_70_to_74),
   ('AGE_75_TO_79', s.age_75_to_79),
   ('AGE_80_TO_84', s.age_80_to_84),
   ('AGE_85_PLUS', s.age_85_plus),
   ('AGE_60_TO_79', s.age_60_to_64 + s.age_65_to_69 + s.age_70_to_74 + s.age_75_to_79),
   ('AGE_60_PLUS', s.age_60_to_64 + s.age_65_to_69 + s.age_70_to_74 + s.age_75_to_79 + s.age_80_to_84 + s.age_85_plus),
   ('AGE_65_PLUS', s.age_65_to_69 + s.age_70_to_74 + s.age_75_to_79 + s.age_80_to_84 + s.age_85_plus),
   ('AGE_80_PLUS', s.age_80_to_84 + s.age_85_plus)
 ) as b (age_band, count);

alter table part_count add column trait trait not null default 'ALL';

insert into part_count (day, planning_area, social_space, age_band, count, source, trait)
select day, planning_area, social_space, 'AGE_65_PLUS', german_with + foreign_, source, 'MIGRATION_BACKGROUND'
  from (select day, planning_area, social_space, german_with, "foreign" as foreign_, source
          from seed_migration_background_65_plus) m;

insert into residents (area_id, day, age_band, trait, count, status, source_id)
select a.id, p.day, p.age_band, p.trait, sum(p.count), 'OBSERVED', min(p.source)
  from part_count p
  join area a on (a.level, a.code) in
    (('CITY', (select code from seed_city)), ('PLANNING_AREA', p.planning_area), ('SOCIAL_SPACE', p.social_space))
 group by a.id, p.day, p.age_band, p.trait;

-- Where a city has no social spaces, each of its districts is one: what was counted there was counted for the district.
create temp table counted_in_district on commit drop as
select d.id as area_id, p.day, p.age_band, p.trait, sum(p.count) as count, min(p.source) as source
  from part_count p
  join area d on d.level = 'DISTRICT' and d.code = p.social_space
 where exists (select from seed_levels)
   and not exists (select from seed_levels where level = 'social-space')
 group by d.id, p.day, p.age_band, p.trait;

-- Districts: all ages as counted; those 60 and older as an office counted them, where it did, else as estimated.
insert into residents (area_id, day, age_band, trait, count, status, source_id)
select a.id, r.day, 'ALL', t.trait, sum(t.count), 'OBSERVED', min(r.source)
  from seed_district_residents r
 cross join lateral (values ('ALL'::trait, r."all"), ('FOREIGN'::trait, r."foreign")) as t (trait, count)
  join area a on a.level = 'DISTRICT' and a.code = r.district
 group by a.id, r.day, t.trait;

insert into residents (area_id, day, age_band, count, status, source_id)
select a.id, e.day, b.age_band, b.count, e.status::figure_status, e.source
  from (select day, district, age_60_to_79, age_80_plus, 'OBSERVED' as status, source
          from seed_district_residents_by_age
         union all
        select day, district, age_60_to_79, age_80_plus, 'ESTIMATED', source
          from seed_district_seniors_estimate
         where day not in (select day from seed_district_residents_by_age)
           and day not in (select day from counted_in_district)) e
 cross join lateral (values
   ('AGE_60_TO_79', e.age_60_to_79),
   ('AGE_80_PLUS', e.age_80_plus),
   ('AGE_60_PLUS', e.age_60_to_79 + e.age_80_plus)
 ) as b (age_band, count)
  join area a on a.level = 'DISTRICT' and a.code = e.district;

insert into residents (area_id, day, age_band, trait, count, status, source_id)
select area_id, day, age_band, trait, count, 'OBSERVED', source from counted_in_district
on conflict do nothing;

-- Foreign residents above the district: a row names the social space it belongs to (district 76 lies in two).
insert into residents (area_id, day, age_band, trait, count, status, source_id)
select a.id, r.day, 'ALL', 'FOREIGN', sum(r."foreign"), 'OBSERVED', min(r.source)
  from seed_district_residents r
  join seed_districts d on d.code = r.district
  join area a on (a.level, a.code) in
    (('CITY', (select code from seed_city)), ('PLANNING_AREA', d.planning_area), ('SOCIAL_SPACE', r.social_space))
 group by a.id, r.day;

-- People living alone are counted by district, on some days by its parts in two social spaces. Where a row names no
-- social space, a district in two is split between them like its residents, which makes an estimate of what would be a
-- count.
create temp table part_of_district on commit drop as
select district, social_space, "all" / sum("all") over (partition by district) as part
  from seed_district_residents
 where day = (select max(day) from seed_district_residents);

create temp table living_alone on commit drop as
select l.day, l.district, l.social_space, b.age_band, b.count, l.source
  from seed_living_alone l
 cross join lateral (values
   ('AGE_60_TO_64', l.men_60_to_64 + l.women_60_to_64),
   ('AGE_65_PLUS', l.men_65_plus + l.women_65_plus),
   ('AGE_60_PLUS', l.men_60_to_64 + l.women_60_to_64 + l.men_65_plus + l.women_65_plus)
 ) as b (age_band, count);

insert into residents (area_id, day, age_band, trait, count, status, source_id)
select a.id, l.day, l.age_band, 'LIVING_ALONE', sum(l.count), 'OBSERVED', min(l.source)
  from living_alone l
  join seed_districts d on d.code = l.district
  join area a on (a.level, a.code) in
    (('CITY', (select code from seed_city)), ('PLANNING_AREA', d.planning_area), ('DISTRICT', d.code))
 group by a.id, l.day, l.age_band;

insert into residents (area_id, day, age_band, trait, count, status, source_id)
select a.id, l.day, l.age_band, 'LIVING_ALONE', sum(l.count * s.part),
       case when bool_and(s.part = 1) then 'OBSERVED' else 'ESTIMATED' end::figure_status,
       case when bool_and(s.part = 1) then min(l.source) else 'estimate-living-alone' end
  from living_alone l
 cross join lateral (
   select l.social_space, 1 as part where l.social_space is not null
   union all
   select p.social_space, p.part from part_of_district p where l.social_space is null and p.district = l.district
 ) s
  left join area a on a.level = 'SOCIAL_SPACE' and a.code = s.social_space
 group by a.id, l.day, l.age_band;

-- The forecast: by age for the city, in all for planning areas, whose sum is the city's.
insert into residents (area_id, day, age_band, basis, count, status, source_id)
select a.id, f.day, b.age_band, 'FORECAST', b.count, 'PROJECTED', f.source
  from seed_forecast_city f
 cross join lateral (values
   ('AGE_60_TO_79', f.age_60_to_79),
   ('AGE_80_PLUS', f.age_80_plus),
   ('AGE_60_PLUS', f.age_60_to_79 + f.age_80_plus)
 ) as b (age_band, count)
  join area a on a.level = 'CITY';

insert into residents (area_id, day, age_band, basis, count, status, source_id)
select a.id, f.day, 'ALL', 'FORECAST', sum(f."all"), 'PROJECTED', min(f.source)
  from seed_forecast_planning_areas f
  join area a on (a.level, a.code) in (('CITY', (select code from seed_city)), ('PLANNING_AREA', f.planning_area))
 group by a.id, f.day;
