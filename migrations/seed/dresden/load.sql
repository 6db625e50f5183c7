-- Turns the CSV files beside this one into the tables of the database. Each file stands in a temporary
-- table of its name (seed_districts for districts.csv), already checked for columns and values.
-- Runs in one transaction: everything is replaced, or nothing.

truncate source, area, district_part, waterway, residents, service_site, former_slug, site_total, helpline, local_calendar, district_office, stop, transit_street, cell, estimate_error, framework, planning_key,
  expected_change, published_target, staff, counselling_cases, counselling_field restart identity;

insert into source select * from seed_sources;

-- ---------------------------------------------------------------- areas

create temp table district_outline on commit drop as
select district, st_multi(st_union(st_geomfromtext('POLYGON((' || ring || '))', 4326))) as outline
  from seed_district_outlines
 group by district;

insert into area (level, code, name, area_km2, centre, outline, source_id)
select 'CITY', 'dresden', 'Dresden', sum(area_km2),
       st_centroid((select st_union(outline) from district_outline)),
       (select st_multi(st_union(outline)) from district_outline), min(source)
  from seed_planning_areas;

insert into area (level, code, name, area_km2, centre, outline, source_id)
select 'PLANNING_AREA', p.code, p.name, p.area_km2, st_pointonsurface(st_union(o.outline)),
       st_multi(st_union(o.outline)), p.source
  from seed_planning_areas p
  join seed_districts d on d.planning_area = p.code
  join district_outline o on o.district = d.code
 group by p.code, p.name, p.area_km2, p.source
 order by p.code;

-- Districts that lie in several social spaces are split between them by their residents on the newest day.
create temp table social_space_part on commit drop as
select district, social_space, "all" / sum("all") over (partition by district) as part, source
  from seed_district_residents
 where day = (select max(day) from seed_district_residents);

-- The outline is that of whole districts; the area is split like the residents.
create temp table social_space_area on commit drop as
select coalesce(p.social_space, d.social_space) as code, sum(d.area_km2 * coalesce(p.part, 1)) as area_km2,
       case when bool_and(coalesce(p.part, 1) = 1) then 'OBSERVED' else 'ESTIMATED' end::figure_status as area_status
  from seed_districts d
  left join social_space_part p on p.district = d.code
 group by 1;

insert into area (level, code, name, area_km2, area_status, centre, outline, source_id)
select 'SOCIAL_SPACE', s.code, s.name, a.area_km2, a.area_status, st_pointonsurface(st_union(o.outline)),
       st_multi(st_union(o.outline)), s.source
  from seed_social_spaces s
  join social_space_area a on a.code = s.code
  join seed_districts d on d.social_space = s.code
  join district_outline o on o.district = d.code
 group by s.code, s.name, s.source, a.area_km2, a.area_status
 order by s.code;

insert into area (level, code, name, area_km2, centre, outline, planning_area_id, social_space_id, source_id)
select 'DISTRICT', d.code, d.name, d.area_km2, st_setsrid(st_makepoint(d.centre_lon, d.centre_lat), 4326),
       o.outline, p.id, s.id, d.source
  from seed_districts d
  left join district_outline o on o.district = d.code
  left join area p on p.level = 'PLANNING_AREA' and p.code = d.planning_area
  left join area s on s.level = 'SOCIAL_SPACE' and s.code = d.social_space
 order by d.code;

insert into district_part (district_id, social_space_id, part, source_id)
select d.id, s.id, p.part, p.source
  from social_space_part p
  join area d on d.level = 'DISTRICT' and d.code = p.district
  left join area s on s.level = 'SOCIAL_SPACE' and s.code = p.social_space
 where p.part < 1;

update area set reported_with_id = host.id
  from seed_districts d join area host on host.level = 'DISTRICT' and host.code = d.reported_with
 where area.level = 'DISTRICT' and area.code = d.code;

insert into waterway (name, course, source_id)
select name, st_geomfromtext('LINESTRING(' || course || ')', 4326), source from seed_waterways;

-- ---------------------------------------------------------------- residents

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
    (('CITY', 'dresden'), ('PLANNING_AREA', p.planning_area), ('SOCIAL_SPACE', p.social_space))
 group by a.id, p.day, p.age_band, p.trait;

-- Districts: all ages as counted; those 60 and older as estimated.
insert into residents (area_id, day, age_band, trait, count, status, source_id)
select a.id, r.day, 'ALL', t.trait, sum(t.count), 'OBSERVED', min(r.source)
  from seed_district_residents r
 cross join lateral (values ('ALL'::trait, r."all"), ('FOREIGN'::trait, r."foreign")) as t (trait, count)
  join area a on a.level = 'DISTRICT' and a.code = r.district
 group by a.id, r.day, t.trait;

insert into residents (area_id, day, age_band, count, status, source_id)
select a.id, e.day, b.age_band, b.count, 'ESTIMATED', e.source
  from seed_district_seniors_estimate e
 cross join lateral (values
   ('AGE_60_TO_79', e.age_60_to_79),
   ('AGE_80_PLUS', e.age_80_plus),
   ('AGE_60_PLUS', e.age_60_to_79 + e.age_80_plus)
 ) as b (age_band, count)
  join area a on a.level = 'DISTRICT' and a.code = e.district;

-- Foreign residents above the district: a row names the social space it belongs to (district 76 lies in two).
insert into residents (area_id, day, age_band, trait, count, status, source_id)
select a.id, r.day, 'ALL', 'FOREIGN', sum(r."foreign"), 'OBSERVED', min(r.source)
  from seed_district_residents r
  join seed_districts d on d.code = r.district
  join area a on (a.level, a.code) in
    (('CITY', 'dresden'), ('PLANNING_AREA', d.planning_area), ('SOCIAL_SPACE', r.social_space))
 group by a.id, r.day;

-- People living alone are counted by district, on some days by its parts in two social spaces. Where a row names no
-- social space, a district in two is split between them like its residents, which makes an estimate of what would be a
-- count.
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
    (('CITY', 'dresden'), ('PLANNING_AREA', d.planning_area), ('DISTRICT', d.code))
 group by a.id, l.day, l.age_band;

insert into residents (area_id, day, age_band, trait, count, status, source_id)
select a.id, l.day, l.age_band, 'LIVING_ALONE', sum(l.count * s.part),
       case when bool_and(s.part = 1) then 'OBSERVED' else 'ESTIMATED' end::figure_status,
       case when bool_and(s.part = 1) then min(l.source) else 'estimate-living-alone' end
  from living_alone l
 cross join lateral (
   select l.social_space, 1 as part where l.social_space is not null
   union all
   select p.social_space, p.part from social_space_part p where l.social_space is null and p.district = l.district
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
  join area a on (a.level, a.code) in (('CITY', 'dresden'), ('PLANNING_AREA', f.planning_area))
 group by a.id, f.day;

-- ---------------------------------------------------------------- the plan

-- A left join lets the constraints refuse a planning area that does not exist, rather than skip it.
insert into framework (id, name_de, name_en, adopted_on, valid_from, reference_day, horizon, flag_threshold_fte, source_id)
select id, name_de, name_en, adopted_on, valid_from, reference_day, horizon, flag_threshold_fte, source
  from seed_frameworks;

insert into planning_key (framework_id, kind, residents_60_plus_per_fte, minimum_fte_per_facility)
select framework, upper(kind)::service_kind, residents_60_plus_per_fte, minimum_fte_per_facility
  from seed_planning_keys;

insert into expected_change (framework_id, area_id, age_band, change)
select c.framework, a.id, b.age_band, b.percent / 100
  from seed_expected_changes c
 cross join lateral (values
   ('AGE_60_PLUS', c.change_60_plus_percent),
   ('AGE_60_TO_79', c.change_60_to_79_percent),
   ('AGE_80_PLUS', c.change_80_plus_percent)
 ) as b (age_band, percent)
  left join area a on a.level = 'PLANNING_AREA' and a.code = c.planning_area;

insert into published_target (framework_id, area_id, kind, fte)
select t.framework, a.id, k.kind::service_kind, k.fte
  from seed_published_targets t
 cross join lateral (values ('MEETING', t.meeting_fte), ('COUNSELLING', t.counselling_fte)) as k (kind, fte)
  left join area a on a.level = 'PLANNING_AREA' and a.code = t.planning_area;

insert into staff (area_id, kind, day, fte, source_id)
select a.id, k.kind::service_kind, s.day, k.fte, s.source
  from seed_staff s
 cross join lateral (values ('MEETING', s.meeting_fte), ('COUNSELLING', s.counselling_fte)) as k (kind, fte)
  left join area a on a.level = 'PLANNING_AREA' and a.code = s.planning_area;

insert into counselling_cases (provider, first_day, last_day, cases, source_id)
select upper(provider)::provider, first_day, last_day, cases, source from seed_counselling_cases;

insert into counselling_field (year, position, name_de, name_en, share, source_id)
select year, position, name_de, name_en, share_percent / 100, source from seed_counselling_fields;

-- ---------------------------------------------------------------- places

-- Minus one is no area: one that does not exist is refused, where the column could be empty.
insert into service_site (slug, name, operator, address, kinds, provider, district_id, position, position_accuracy_m, as_of,
                          responsible_for_id, source_id, opening_hours, opening_note_de,
                          opening_note_en, telephone, wheelchair, offers_de, offers_en, website)
select s.slug, s.name, s.operator, s.address,
       (select array_agg(upper(kind)::service_kind) from unnest(string_to_array(s.kinds, ' ')) kind),
       upper(s.provider)::provider, a.id,
       st_setsrid(st_makepoint(s.lon, s.lat), 4326), s.position_accuracy_m, s.as_of,
       case when s.responsible_for is not null then coalesce(p.id, -1) end, s.source, s.opening_hours,
       s.opening_note_de, s.opening_note_en, s.telephone, upper(s.wheelchair)::wheelchair_access, s.offers_de,
       s.offers_en, s.website
  from seed_service_sites s
  left join area a on a.level = 'DISTRICT' and a.code = s.district
  left join area p on p.level = 'PLANNING_AREA' and p.code = s.responsible_for;

insert into former_slug (slug, site_id)
select f.slug, s.id from seed_former_slugs f left join service_site s on s.slug = f.site;

insert into site_total (kind, count, as_of, source_id)
select upper(kind)::service_kind, count, as_of, source from seed_site_totals;

insert into helpline (name, operator, telephone, opening_hours, opening_note_de, opening_note_en, what_de, what_en,
                      as_of, source_id)
select name, operator, telephone, opening_hours, opening_note_de, opening_note_en, what_de, what_en, as_of, source
  from seed_helplines;

insert into local_calendar (time_zone, state) select time_zone, state from seed_local_calendar;

insert into district_office (name, address, position, position_accuracy_m, source_id)
select name, address, st_setsrid(st_makepoint(lon, lat), 4326), position_accuracy_m, source
  from seed_district_offices;

insert into stop (slug, name, modes, district_id, position, source_id)
select s.slug, s.name, array(select upper(mode)::transit_mode from unnest(string_to_array(s.modes, ' ')) mode),
       case when s.district is not null then coalesce(a.id, -1) end, st_setsrid(st_makepoint(s.lon, s.lat), 4326),
       s.source
  from seed_stops s
  left join area a on a.level = 'DISTRICT' and a.code = s.district;

insert into transit_street (mode, course, source_id)
select upper(mode)::transit_mode, st_geomfromtext('LINESTRING(' || course || ')', 4326), source
  from seed_transit_streets
 order by mode, course collate "C";

insert into cell (centre, district_id, day, residents_60_to_79, residents_80_plus, status, source_id)
select st_setsrid(st_makepoint(c.lon, c.lat), 4326), a.id, c.day, c.age_60_to_79, c.age_80_plus, 'ESTIMATED', c.source
  from seed_cells c
  left join area a on a.level = 'DISTRICT' and a.code = c.district;

insert into estimate_error (level, age_band, day, method, mean, largest, source_id)
select upper(level), upper(ages), day, upper(replace(method, '-', '_')), mean_percent / 100, largest_percent / 100, source
  from seed_estimate_errors;
