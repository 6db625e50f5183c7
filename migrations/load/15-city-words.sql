-- What the city calls its levels, and what it says of itself.
-- replaces: city_level, city_text

insert into city_level (level, one_de, many_de, gender_de, genitive_de, dative_many_de, one_en, many_en)
select upper(replace(level, '-', '_')), name_de, plural_de,
       case gender_de when 'm' then 'MASCULINE' when 'f' then 'FEMININE' else 'NEUTER' end, genitive_de,
       dative_plural_de, name_en, plural_en
  from seed_levels;

insert into city_text (key, de, en, de_simple) select key, text_de, text_en, text_de_simple from seed_city_texts;
