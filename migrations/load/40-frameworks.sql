-- What was decided, and what was expected when it was.
-- replaces: framework, planning_key, expected_change, published_target
-- needs: areas

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
