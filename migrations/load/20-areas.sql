-- The city and its parts. They keep their numbers as long as they are the same ones, so that what lies in them may
-- stay while their outlines, names or sizes change.
-- replaces: district_part
-- merges: area

-- A part has one ring, or several: those after the first are holes.
create temp table district_outline on commit drop as
select district, st_multi(st_union(outline)) as outline
  from (
    select district,
           case when count(*) = 1 then st_geomfromtext('POLYGON((' || min(ring) || '))', 4326)
                else st_buildarea(st_collect(st_geomfromtext('LINESTRING(' || ring || ')', 4326))) end as outline
      from seed_district_outlines
     group by district, part) parts
 group by district;

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

create temp table numbered_area on commit drop as
select row_number() over (order by level, code collate "C")::integer as id, *
  from (
    select 'CITY'::area_level as level, c.code, c.name, sum(p.area_km2) as area_km2, 'OBSERVED'::figure_status as area_status,
           st_centroid((select st_union(outline) from district_outline)) as centre,
           (select st_multi(st_union(outline)) from district_outline) as outline,
           null::text as planning_area, null::text as social_space, null::text as reported_with, min(p.source) as source_id
      from seed_city c
     cross join seed_planning_areas p
     group by c.code, c.name
    union all
    select 'PLANNING_AREA', p.code, p.name, p.area_km2, 'OBSERVED', st_pointonsurface(st_union(o.outline)),
           st_multi(st_union(o.outline)), null, null, null, p.source
      from seed_planning_areas p
      join seed_districts d on d.planning_area = p.code
      join district_outline o on o.district = d.code
     group by p.code, p.name, p.area_km2, p.source
    union all
    select 'SOCIAL_SPACE', s.code, s.name, a.area_km2, a.area_status, st_pointonsurface(st_union(o.outline)),
           st_multi(st_union(o.outline)), null, null, null, s.source
      from seed_social_spaces s
      join social_space_area a on a.code = s.code
      join seed_districts d on d.social_space = s.code
      join district_outline o on o.district = d.code
     group by s.code, s.name, s.source, a.area_km2, a.area_status
    union all
    select 'DISTRICT', d.code, d.name, d.area_km2, 'OBSERVED', st_setsrid(st_makepoint(d.centre_lon, d.centre_lat), 4326),
           o.outline, d.planning_area, d.social_space, d.reported_with, d.source
      from seed_districts d
      left join district_outline o on o.district = d.code
  ) as parts;

create temp table new_area on commit drop as
select n.*, p.id as planning_area_id, s.id as social_space_id, host.id as reported_with_id
  from numbered_area n
  left join numbered_area p on p.level = 'PLANNING_AREA' and p.code = n.planning_area
  left join numbered_area s on s.level = 'SOCIAL_SPACE' and s.code = n.social_space
  left join numbered_area host on host.level = 'DISTRICT' and host.code = n.reported_with;

update area
   set name = n.name, area_km2 = n.area_km2, area_status = n.area_status, centre = n.centre, outline = n.outline,
       planning_area_id = n.planning_area_id, social_space_id = n.social_space_id,
       reported_with_id = n.reported_with_id, source_id = n.source_id
  from new_area n
 where area.level = n.level and area.code = n.code;

insert into area (id, level, code, name, area_km2, area_status, centre, outline, planning_area_id, social_space_id,
                  reported_with_id, source_id)
overriding system value
select id, level, code, name, area_km2, area_status, centre, outline, planning_area_id, social_space_id,
       reported_with_id, source_id
  from new_area n
 where not exists (select from area where area.level = n.level and area.code = n.code);

insert into district_part (district_id, social_space_id, part, source_id)
select d.id, s.id, p.part, p.source
  from social_space_part p
  join area d on d.level = 'DISTRICT' and d.code = p.district
  left join area s on s.level = 'SOCIAL_SPACE' and s.code = p.social_space
 where p.part < 1;

-- Never back: a load that is undone would leave it there.
select setval('area_id_seq', greatest(max(id), (select last_value from area_id_seq))) from area;
