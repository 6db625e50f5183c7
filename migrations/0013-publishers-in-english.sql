-- Publishers that are described rather than named, such as the operators of the facilities, are described in English,
-- too; null: its name is the same in every language.

alter table source add column publisher_en text check (publisher_en <> '');
