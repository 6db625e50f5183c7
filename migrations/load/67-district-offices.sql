-- Landmarks people search for.
-- replaces: district_office
-- needs: outlines

insert into district_office (id, name, address, position, position_accuracy_m, source_id)
overriding system value
select row_number() over (order by ctid), name, address, st_setsrid(st_makepoint(lon, lat), 4326), position_accuracy_m, source
  from seed_district_offices;

select setval(pg_get_serial_sequence('district_office', 'id'), max(id)) from district_office;
