-- What somebody wants to know of a site before going there. Null everywhere: not known.

create type wheelchair_access as enum ('YES', 'LIMITED', 'NO');

-- The part of OpenStreetMap's opening_hours that every week repeats: Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00.
-- What has exceptions belongs into the note beside it.
create function are_weekly_hours(hours text) returns boolean language sql immutable strict parallel safe as $$
  select hours ~ ('^' || rule || '(; ' || rule || ')*$')
     and not exists (
       select from regexp_matches(hours, '(\d\d:\d\d)-(\d\d:\d\d)', 'g') span
        where span[1] collate "C" >= span[2] collate "C")
    from (select days || '(,' || days || ')* ' || span || '(,' || span || ')*' as rule
            from (select '(Mo|Tu|We|Th|Fr|Sa|Su)(-(Mo|Tu|We|Th|Fr|Sa|Su))?' as days,
                         '([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d' as span) parts) grammar
$$;

alter table service_site
  add column opening_hours text
    constraint service_site_opening_hours_check check (are_weekly_hours(opening_hours)),
  add column opening_note_de text check (opening_note_de <> ''),
  add column opening_note_en text check (opening_note_en <> ''),
  -- A public number of the site, written internationally: +49 351 1234567.
  add column telephone text
    constraint service_site_telephone_check
    check (telephone ~ '^\+[1-9]\d{0,2}( \d+)+$' and length(regexp_replace(telephone, '\D', '', 'g')) between 7 and 15),
  add column wheelchair wheelchair_access,
  add column offers_de text check (offers_de <> ''),
  add column offers_en text check (offers_en <> ''),
  add column website text
    constraint service_site_website_check check (website ~ '^https?://[^\s/]+(/\S*)?$'),
  add constraint service_site_opening_note_in_every_language
    check ((opening_note_de is null) = (opening_note_en is null)),
  add constraint service_site_offers_in_every_language check ((offers_de is null) = (offers_en is null)),
  -- Nobody shall stand before an invented door, or call there.
  add constraint service_site_illustrative_is_not_visited
    check (standing = 'KNOWN' or num_nonnulls(opening_hours, opening_note_de, telephone, website) = 0);

-- Addresses that were printed or sent before a site was renamed: they still lead to it.
create table former_slug (
  slug text primary key check (slug ~ '^[a-z0-9-]+$'),
  site_id integer not null references service_site on delete cascade
);

create index former_slug_site_id on former_slug (site_id);

-- One address leads to one site.
create function slug_is_in_use_once() returns trigger language plpgsql as $$
begin
  if (tg_table_name = 'former_slug' and exists (select from service_site where slug = new.slug))
     or (tg_table_name = 'service_site' and exists (select from former_slug where slug = new.slug)) then
    raise exception using
      errcode = 'unique_violation',
      constraint = 'slug_is_in_use_once',
      table = tg_table_name,
      message = format('%s: slug %s is in use for another site', tg_table_name, new.slug);
  end if;
  return new;
end $$;

create trigger former_slug_is_in_use_once before insert or update of slug on former_slug
  for each row execute function slug_is_in_use_once();
create trigger service_site_slug_is_in_use_once before insert or update of slug on service_site
  for each row execute function slug_is_in_use_once();
