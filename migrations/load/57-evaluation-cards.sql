-- What was found out about counselling.
-- replaces: evaluation_card

insert into evaluation_card (id, position, first_day, last_day, provider, subject_de, subject_en, message_de, message_en,
                             recognise_de, recognise_en, acknowledge_de, acknowledge_en, follow_up_de, follow_up_en,
                             measures_de, measures_en, quoted, quoted_value, place_de, place_en, source_id)
select id, row_number() over (order by ctid), first_day, last_day, upper(provider)::provider, subject_de, subject_en,
       message_de, message_en, recognise_de, recognise_en, acknowledge_de, acknowledge_en, follow_up_de, follow_up_en,
       measures_de, measures_en, quoted, quoted_value, place_de, place_en, source
  from seed_evaluation_cards;
