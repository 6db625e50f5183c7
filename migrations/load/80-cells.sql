-- Where older people live, finer than districts.
-- replaces: cell
-- needs: outlines

insert into cell (id, centre, district_id, day, residents_60_to_79, residents_80_plus, status, source_id)
overriding system value
select row_number() over (), st_setsrid(st_makepoint(c.lon, c.lat), 4326), a.id, c.day, c.age_60_to_79, c.age_80_plus, 'ESTIMATED', c.source
  from seed_cells c
  left join area a on a.level = 'DISTRICT' and a.code = c.district;

-- Never back: a load that is undone would leave it there.
select setval('cell_id_seq', greatest(max(id), (select last_value from cell_id_seq))) from cell;
