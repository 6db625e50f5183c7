-- What nothing comes from any more.

delete from source where not exists (select from seed_sources where seed_sources.id = source.id);
