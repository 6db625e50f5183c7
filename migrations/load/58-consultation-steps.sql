-- Who was heard before a plan was decided.
-- replaces: consultation_step

insert into consultation_step (position, plan_de, plan_en, happens_on, who_de, who_en, what_de, what_en, phase, place_de,
                               place_en, source_id)
select position, plan_de, plan_en, happens_on, who_de, who_en, what_de, what_en, upper(phase), place_de, place_en, source
  from seed_consultation_steps;
