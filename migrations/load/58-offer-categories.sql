-- Kinds of offers beside the service sites.
-- replaces: offer_category

insert into offer_category (id, position, name_de, name_en, source_id)
select id, position, name_de, name_en, source from seed_offer_categories;
