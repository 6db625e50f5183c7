-- How many sites there are in all, whom to call when none is near, and by which clock they open.
-- replaces: site_total, helpline, local_calendar

insert into site_total (kind, count, as_of, source_id)
select upper(kind)::service_kind, count, as_of, source from seed_site_totals;

insert into helpline (id, name, operator, telephone, opening_hours, opening_note_de, opening_note_en, what_de, what_en,
                      as_of, source_id)
overriding system value
select row_number() over (order by ctid), name, operator, telephone, opening_hours, opening_note_de, opening_note_en, what_de, what_en, as_of, source
  from seed_helplines;

insert into local_calendar (time_zone, state) select time_zone, state from seed_local_calendar;

-- Never back: a load that is undone would leave it there.
select setval('helpline_id_seq', greatest(max(id), (select last_value from helpline_id_seq))) from helpline;
