-- The streets it ran along.
-- replaces: transit_street

insert into transit_street (id, mode, course, source_id)
overriding system value
select row_number() over (order by mode, course collate "C"), upper(mode)::transit_mode, st_geomfromtext('LINESTRING(' || course || ')', 4326), source
  from seed_transit_streets;

select setval(pg_get_serial_sequence('transit_street', 'id'), max(id)) from transit_street;
