-- Counselling as a city sums it up each month: by area, field, age, sex and whatever else its file tells apart. It is
-- kept whole; nothing of it is published.

create table counselling_statistic (
  id integer generated always as identity primary key,
  first_day date not null,
  last_day date not null,
  measure text not null
    constraint counselling_statistic_measure_check
    check (measure in ('CASES', 'NEW_CASES', 'CONSULTATIONS', 'CRISIS_INTERVENTIONS')),
  -- What the rows of its file tell apart: sums of one period by different traits stand beside each other.
  told_apart_by text not null check (told_apart_by <> ''),
  provider text not null
    constraint counselling_statistic_provider_check check (provider in ('FUNDED', 'MUNICIPAL', 'ALL')),
  -- The whole city where null, and every field, age and so on.
  area_id integer references area on delete cascade,
  field text check (field <> ''),
  age_from integer check (age_from between 0 and 130),
  age_below integer check (age_below between 1 and 131),
  sex text constraint counselling_statistic_sex_check check (sex in ('FEMALE', 'MALE', 'DIVERSE', 'UNKNOWN')),
  migration_background text
    constraint counselling_statistic_migration_background_check
    check (migration_background in ('YES', 'NO', 'UNKNOWN')),
  family_status text check (family_status <> ''),
  origin text check (origin <> ''),
  place text check (place <> ''),
  count integer not null check (count >= 0),
  source_id text not null references source,
  constraint counselling_statistic_days_check check (last_day >= first_day),
  constraint counselling_statistic_ages_check
    check (age_below is null or (age_from is not null and age_below > age_from)),
  constraint counselling_statistic_once
    unique nulls not distinct (first_day, last_day, measure, told_apart_by, provider, area_id, field, age_from, age_below,
                               sex, migration_background, family_status, origin, place)
);
