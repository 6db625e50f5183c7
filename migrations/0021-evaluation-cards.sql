-- What a city found out about its own counselling, as it said it: message, what is recognised and acknowledged, how it is
-- followed up, and the measures. The figures in it are named, so that they can be told as they are today, too.

create table evaluation_card (
  id text primary key check (id ~ '^[a-z0-9-]+$'),
  position integer not null,
  first_day date not null,
  last_day date not null,
  -- Both where null.
  provider provider,
  subject_de text not null check (subject_de <> ''),
  subject_en text not null check (subject_en <> ''),
  message_de text not null check (message_de <> ''),
  message_en text not null check (message_en <> ''),
  recognise_de text not null check (recognise_de <> ''),
  recognise_en text not null check (recognise_en <> ''),
  acknowledge_de text not null check (acknowledge_de <> ''),
  acknowledge_en text not null check (acknowledge_en <> ''),
  follow_up_de text not null check (follow_up_de <> ''),
  follow_up_en text not null check (follow_up_en <> ''),
  measures_de text not null check (measures_de <> ''),
  measures_en text not null check (measures_en <> ''),
  -- What is quoted, and the number that stood there.
  quoted text not null check (quoted <> ''),
  quoted_value double precision not null,
  -- Where in its source it stands.
  place_de text not null check (place_de <> ''),
  place_en text not null check (place_en <> ''),
  source_id text not null references source,
  constraint evaluation_card_days_check check (last_day >= first_day)
);
