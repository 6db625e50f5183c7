-- Counselling as cities sum it up themselves.
-- replaces: counselling_statistic
-- needs: areas

-- Minus one is no area: one that does not exist is refused, where the column could be empty.
insert into counselling_statistic (first_day, last_day, measure, told_apart_by, provider, area_id, field, age_from,
                                   age_below, sex, migration_background, family_status, origin, place, count, source_id)
select s.first_day, s.last_day, upper(s.measure), s."by", upper(s.provider),
       case when s.area is not null then coalesce(a.id, -1) end, s.field, s.age_from, s.age_below, upper(s.sex),
       upper(s.migration_background), s.family_status, s.origin, s.place, s.count, s.source
  from seed_counselling_statistics s
  left join area a on a.level = upper(s.level)::area_level and a.code = s.area;
