-- Who was heard before a plan was decided, step by step, as its timetable says it.

create table consultation_step (
  position integer primary key check (position > 0),
  -- The plan whose timetable it is.
  plan_de text not null check (plan_de <> ''),
  plan_en text not null check (plan_en <> ''),
  -- A day or a month, as the timetable has it; a step without either has none.
  happens_on partial_date,
  who_de text not null check (who_de <> ''),
  who_en text not null check (who_en <> ''),
  what_de text not null check (what_de <> ''),
  what_en text not null check (what_en <> ''),
  -- Its place in the cycle of planning.
  phase text not null check (phase in ('ANALYSIS', 'PLANNING', 'IMPLEMENTATION', 'REVIEW')),
  -- Where in its source it stands.
  place_de text not null check (place_de <> ''),
  place_en text not null check (place_en <> ''),
  source_id text not null references source
);
