import { type Comparison, number, pick, text } from './fact-rows.ts'

/** Of what the city said of its counselling. */
export const counsellingFacts: Record<string, Comparison> = {
  'counselling_periods.csv': {
    expected: pick({ provider: 'provider', from: 'from', to: 'to' }, { cases: 'cases' }),
    loaded: `
      select lower(provider::text) as provider, first_day::text as from, last_day::text as to, cases
        from counselling_cases`,
  },
  'counselling_fields_2024.csv': {
    expected: (facts) =>
      facts.map((fact) => ({
        name: text(fact, 'field_de'),
        share: number(fact, 'share_percent') / 100,
      })),
    loaded: `select name_de as name, share from counselling_field where year = 2024`,
  },
  'consultation_steps.csv': {
    expected: (facts) =>
      facts.map((fact) => ({
        position: Number(text(fact, 'position')),
        happens_on: text(fact, 'day') || text(fact, 'from_month') || null,
        who: text(fact, 'who_de'),
        what: text(fact, 'what_de'),
        place: `Folie ${/slide (\d+)/.exec(text(fact, 'source'))?.[1] ?? ''}`,
      })),
    loaded: `
      select position, happens_on, who_de as who, what_de as what, place_de as place from consultation_step`,
  },
  'evaluation_cards.csv': {
    // Where a figure is quoted, it stands as what it is of, and as the number that stood there.
    expected: (facts) =>
      facts.map((fact) => {
        const recognise = text(fact, 'recognise_de')
        const slide = /slide (\d+)/.exec(text(fact, 'source'))?.[1] ?? ''
        return {
          id: text(fact, 'id'),
          from: text(fact, 'period_from'),
          to: text(fact, 'period_to'),
          provider: text(fact, 'provider'),
          message: text(fact, 'message_de'),
          recognise: recognise.replace(/[+−].*$/, '{1}'),
          acknowledge: text(fact, 'acknowledge_de'),
          follow_up: text(fact, 'follow_up_de'),
          measures: text(fact, 'measures_de'),
          place: `Folie ${slide}, sinngemäß`,
        }
      }),
    loaded: `
      select id, first_day::text as from, last_day::text as to, coalesce(lower(provider::text), '') as provider,
             message_de as message, recognise_de as recognise, acknowledge_de as acknowledge, follow_up_de as follow_up,
             measures_de as measures, place_de as place
        from evaluation_card`,
  },
}
