-- How much counselling there was.
-- replaces: counselling_cases, counselling_field

insert into counselling_cases (provider, first_day, last_day, cases, source_id)
select upper(provider)::provider, first_day, last_day, cases, source from seed_counselling_cases;

insert into counselling_field (year, position, name_de, name_en, share, source_id)
select year, position, name_de, name_en, share_percent / 100, source from seed_counselling_fields;
