-- Landmarks people search for.
-- replaces: district_office
-- needs: outlines

insert into district_office (id, name, address, position, position_accuracy_m, source_id)
overriding system value
select row_number() over (order by ctid), name, address, st_setsrid(st_makepoint(lon, lat), 4326), position_accuracy_m, source
  from seed_district_offices;

-- Never back: a load that is undone would leave it there.
select setval('district_office_id_seq', greatest(max(id), (select last_value from district_office_id_seq))) from district_office;
