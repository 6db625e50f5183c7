-- Where figures come from. Rows of every table name them: none is taken away before the last step.

update source
   set title_de = s.title_de, title_en = s.title_en, publisher = s.publisher, licence = s.licence,
       licence_url = s.licence_url, url = s.url, as_of = s.as_of, method_de = s.method_de, method_en = s.method_en,
       publisher_en = s.publisher_en
  from seed_sources s
 where s.id = source.id;

insert into source (id, title_de, title_en, publisher, licence, licence_url, url, as_of, method_de, method_en, publisher_en)
select id, title_de, title_en, publisher, licence, licence_url, url, as_of, method_de, method_en, publisher_en
  from seed_sources s
 where not exists (select from source where source.id = s.id);
