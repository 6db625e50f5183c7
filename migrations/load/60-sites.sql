-- Places where a service is offered.
-- replaces: service_site, former_slug
-- needs: outlines

-- Minus one is no area: one that does not exist is refused, where the column could be empty.
insert into service_site (id, slug, name, operator, address, kinds, provider, district_id, position, position_accuracy_m, as_of,
                          responsible_for_id, source_id, opening_hours, opening_note_de,
                          opening_note_en, telephone, wheelchair, offers_de, offers_en, website)
overriding system value
select row_number() over (order by s.ctid), s.slug, s.name, s.operator, s.address,
       (select array_agg(upper(kind)::service_kind) from unnest(string_to_array(s.kinds, ' ')) kind),
       upper(s.provider)::provider, a.id,
       st_setsrid(st_makepoint(s.lon, s.lat), 4326), s.position_accuracy_m, s.as_of,
       case when s.responsible_for is not null then coalesce(p.id, -1) end, s.source, s.opening_hours,
       s.opening_note_de, s.opening_note_en, s.telephone, upper(s.wheelchair)::wheelchair_access, s.offers_de,
       s.offers_en, s.website
  from seed_service_sites s
  left join area a on a.level = 'DISTRICT' and a.code = s.district
  left join area p on p.level = 'PLANNING_AREA' and p.code = s.responsible_for;

insert into former_slug (slug, site_id)
select f.slug, s.id from seed_former_slugs f left join service_site s on s.slug = f.site;

-- Never back: a load that is undone would leave it there.
select setval('service_site_id_seq', greatest(max(id), (select last_value from service_site_id_seq))) from service_site;
