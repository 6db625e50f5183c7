-- What a city calls its levels and what it says of itself. A city has two to four levels; of those that it does not name
-- the areas coincide with the city or with its districts. Without any row it has all four, as they are usually called.
create table city_level (
  level text primary key check (level in ('CITY', 'PLANNING_AREA', 'SOCIAL_SPACE', 'DISTRICT', 'PART_OF_CITY')),
  one_de text not null check (one_de <> ''),
  many_de text not null check (many_de <> ''),
  gender_de text not null check (gender_de in ('MASCULINE', 'FEMININE', 'NEUTER')),
  genitive_de text not null check (genitive_de <> ''),
  dative_many_de text not null check (dative_many_de <> ''),
  one_en text not null check (one_en <> ''),
  many_en text not null check (many_en <> '')
);

create table city_text (
  key text primary key,
  de text not null check (de <> ''),
  en text not null check (en <> ''),
  -- In Leichte Sprache; null where the German text says it.
  de_simple text check (de_simple <> '')
);
