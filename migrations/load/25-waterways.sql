-- Ground for orientation.
-- replaces: waterway

insert into waterway (name, course, source_id)
select name, st_geomfromtext('LINESTRING(' || course || ')', 4326), source from seed_waterways;
