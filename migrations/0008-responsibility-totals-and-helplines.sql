-- What a list of sites alone does not say: who is responsible for where, how many sites there are in all, and whom to
-- call when none is near.

-- The planning area whose people a site is there for, wherever it stands. Null: for nobody in particular, or not known.
alter table service_site
  add column responsible_for_id integer,
  add column responsible_for_level area_level not null generated always as ('PLANNING_AREA') stored,
  add constraint service_site_responsible_for_id_fkey
    foreign key (responsible_for_id, responsible_for_level) references area (id, level);

create index service_site_responsible_for_id on service_site (responsible_for_id);

-- How many sites of a kind there are, by somebody who counted them all: it says how much of them the list knows.
create table site_total (
  kind service_kind primary key,
  count integer not null check (count > 0),
  as_of partial_date not null,
  source_id text not null references source
);

-- A public number to call for people who seek no place but an answer.
create table helpline (
  id integer generated always as identity primary key,
  name text not null unique check (name <> ''),
  operator text not null check (operator <> ''),
  telephone text not null
    constraint helpline_telephone_check
    check (telephone ~ '^\+[1-9]\d{0,2}( \d+)+$' and length(regexp_replace(telephone, '\D', '', 'g')) between 7 and 15),
  opening_hours text
    constraint helpline_opening_hours_check check (are_weekly_hours(opening_hours)),
  opening_note_de text check (opening_note_de <> ''),
  opening_note_en text check (opening_note_en <> ''),
  -- What may be asked.
  what_de text not null check (what_de <> ''),
  what_en text not null check (what_en <> ''),
  as_of partial_date,
  source_id text not null references source,
  constraint helpline_opening_note_in_every_language check ((opening_note_de is null) = (opening_note_en is null))
);
