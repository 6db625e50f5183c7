-- The streets it ran along.
-- replaces: transit_street

insert into transit_street (id, mode, course, source_id)
overriding system value
select row_number() over (order by mode, course collate "C"), upper(mode)::transit_mode, st_geomfromtext('LINESTRING(' || course || ')', 4326), source
  from seed_transit_streets;

-- Never back: a load that is undone would leave it there.
select setval('transit_street_id_seq', greatest(max(id), (select last_value from transit_street_id_seq))) from transit_street;
