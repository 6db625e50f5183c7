-- Where public transport stops. Minus one is no area: one that does not exist is refused, where the column could be
-- empty.
-- replaces: stop
-- needs: outlines

insert into stop (id, slug, name, modes, district_id, position, source_id)
overriding system value
select row_number() over (order by s.ctid), s.slug, s.name, array(select upper(mode)::transit_mode from unnest(string_to_array(s.modes, ' ')) mode),
       case when s.district is not null then coalesce(a.id, -1) end, st_setsrid(st_makepoint(s.lon, s.lat), 4326),
       s.source
  from seed_stops s
  left join area a on a.level = 'DISTRICT' and a.code = s.district;

-- Never back: a load that is undone would leave it there.
select setval('stop_id_seq', greatest(max(id), (select last_value from stop_id_seq))) from stop;
