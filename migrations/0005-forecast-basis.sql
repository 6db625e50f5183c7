-- REGISTER: counted. PROJECTION: what a planning framework expected. FORECAST: the city's population forecast.
-- In a migration of its own, because a value added to a type can be used only after the transaction.

alter type basis add value 'FORECAST';
