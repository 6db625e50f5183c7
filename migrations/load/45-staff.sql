-- Staff in post. A left join lets the constraints refuse a planning area that does not exist, rather than skip it.
-- replaces: staff
-- needs: areas

insert into staff (area_id, kind, day, fte, source_id)
select a.id, k.kind::service_kind, s.day, k.fte, s.source
  from seed_staff s
 cross join lateral (values ('MEETING', s.meeting_fte), ('COUNSELLING', s.counselling_fte)) as k (kind, fte)
  left join area a on a.level = 'PLANNING_AREA' and a.code = s.planning_area;
