import { describe, expect, it } from 'vitest'
import { z } from 'zod'

import { describeOnBothDatabases } from '../support/both-databases.ts'
import { counsellingOf } from '../support/demand.ts'
import { figure, figureFields } from '../support/figure.ts'

describeOnBothDatabases('counselling', (api) => {
  describe('cases from January to September', () => {
    it.each([
      ['FUNDED', 2535, 3080, '+21.5'],
      ['MUNICIPAL', 1571, 1281, '-18.5'],
      // 2,535 + 1,571 = 4,106 and 3,080 + 1,281 = 4,361
      [null, 4106, 4361, '+6.2'],
    ])('of %s: %d in 2023, %d in 2024, %s %%', async (provider, in2023, in2024, percent) => {
      const { periods } = await counsellingOf(api)
      const found = periods.filter((period) => period.provider === provider)
      expect(found.map(({ from, to, cases }) => [from, to, cases.value, cases.status])).toEqual([
        ['2023-01-01', '2023-09-30', in2023, 'OBSERVED'],
        ['2024-01-01', '2024-09-30', in2024, 'OBSERVED'],
      ])
      const [before, after] = found
      expect(before?.change).toBeNull()
      expect(after?.change?.value).toBeCloseTo((in2024 - in2023) / in2023, 12)
      const rounded = ((after?.change?.value ?? 0) * 100).toFixed(1)
      expect(rounded.startsWith('-') ? rounded : `+${rounded}`).toBe(percent)
      expect(after?.change).toMatchObject({
        unit: 'RELATIVE_CHANGE',
        asOf: '2024-09-30',
        since: '2023-09-30',
      })
    })

    it('change within what chance explains, which is said to be too narrow where cases cluster', async () => {
      const { periods } = await counsellingOf(api)
      const changes = periods.flatMap(({ change }) => change ?? [])
      expect(changes).toHaveLength(3)
      for (const { value, interval } of changes) {
        expect(interval?.lower).toBeLessThan(value ?? Number.NaN)
        expect(interval?.upper).toBeGreaterThan(value ?? Number.NaN)
        expect(interval?.method).toMatch(
          /Clopper and Pearson \(1934\).*too narrow where they cluster$/,
        )
      }
      // By the normal approximation: 1,281 ÷ 1,571 × e^(±1.96 √(1 ÷ 1,281 + 1 ÷ 1,571)) − 1
      const municipal = changes[1]?.interval
      expect(municipal?.lower).toBeCloseTo(-0.2425, 2)
      expect(municipal?.upper).toBeCloseTo(-0.1221, 2)
    })

    it('fell by 18.46 % where 19 % is printed, which comes from rounding twice', async () => {
      const noteIn = async (language: 'de' | 'en') =>
        (await counsellingOf(api, language)).periods.map(
          ({ change }) => change?.explanation.note ?? null,
        )
      const notes = await noteIn('en')
      expect(notes.slice(0, 3)).toEqual([null, null, null])
      // 21.499 % becomes 21.5 % and from there 22 %; 6.21 % stays 6 %.
      expect(notes[3]).toMatch(
        /^Exactly it is 21\.499 %, rounded to whole percent 21 %\. Where 22 %/,
      )
      expect(notes[4]).toBe(
        'Exactly it is −18.46 %, rounded to whole percent −18 %. Where 19 % is printed, it was rounded twice: to one decimal first, then to whole percent.',
      )
      expect(notes[5]).toBeNull()
      expect((await noteIn('de'))[4]).toContain('Genau sind es −18,46 %')
    })

    it('come oldest first, by provider, then in all', async () => {
      const { periods } = await counsellingOf(api)
      expect(periods.map(({ from, provider }) => [from.slice(0, 4), provider])).toEqual([
        ['2023', 'FUNDED'],
        ['2023', 'MUNICIPAL'],
        ['2023', null],
        ['2024', 'FUNDED'],
        ['2024', 'MUNICIPAL'],
        ['2024', null],
      ])
    })

    // The reference day nearest to 30.09.2023 and to 30.09.2024 is 31.12.2024: 158,702 residents 60+.
    it.each([
      // 2,535 ÷ 158,702 × 1,000, and so on
      ['2023-09-30', 'FUNDED', 15.973_333_669],
      ['2023-09-30', 'MUNICIPAL', 9.899_056_093],
      ['2023-09-30', null, 25.872_389_762],
      ['2024-09-30', 'FUNDED', 19.407_442_88],
      ['2024-09-30', 'MUNICIPAL', 8.071_731_925],
      ['2024-09-30', null, 27.479_174_806],
    ])('until %s of %s, per 1,000 residents 60+: %d', async (to, provider, rate) => {
      const { periods } = await counsellingOf(api)
      const found = periods.find((period) => period.to === to && period.provider === provider)
      expect(found?.casesPerThousand).toMatchObject({
        unit: 'CASES_PER_1000_RESIDENTS',
        status: 'ESTIMATED',
        asOf: to,
      })
      expect(found?.casesPerThousand.value).toBeCloseTo(rate, 8)
      const [, residents] = found?.casesPerThousand.explanation.inputs ?? []
      expect(residents).toMatchObject({ value: 158_702, asOf: '2024-12-31', status: 'OBSERVED' })
    })
  })

  it.each([
    ['en', 'Care and health', 'Leisure, education, culture'],
    ['de', 'Pflege und Gesundheit', 'Freizeit, Bildung, Kultur'],
  ] as const)('was about these fields in 2024, in %s', async (language, first, last) => {
    const { fields } = await counsellingOf(api, language)
    expect(fields.map(({ year, share }) => [year, share.value, share.unit, share.status])).toEqual(
      [0.293, 0.264, 0.248, 0.166, 0.03].map((share) => [2024, share, 'SHARE', 'OBSERVED']),
    )
    expect([fields[0]?.name, fields.at(-1)?.name]).toEqual([first, last])
    // The source ends with September; the year was not over.
    expect(new Set(fields.map(({ share }) => share.asOf))).toEqual(new Set(['2024-09-30']))
    // The source's shares are rounded: they add up to 100.1 %.
    const sum = fields.reduce((total, { share }) => total + (share.value ?? 0), 0)
    expect(sum).toBeCloseTo(1.001, 9)
  })

  describe('cards about it', () => {
    const quotation = z.strictObject({
      name: z.string(),
      difference: z.string(),
      then: z.strictObject({ value: z.number(), status: z.string(), asOf: z.string() }),
      now: figure,
    })
    const cards = z.strictObject({
      city: z.strictObject({
        evaluationCards: z.array(
          z.strictObject({
            id: z.string(),
            message: z.string(),
            recognise: z.array(z.string()),
            measures: z.array(z.string()),
            place: z.string(),
            source: z.strictObject({ id: z.string() }),
            quotations: z.array(quotation),
          }),
        ),
      }),
    })
    const cardsIn = async (language: 'de' | 'en') =>
      (
        await api.ask(
          cards,
          `{ city { evaluationCards { id message recognise measures place source { id } quotations {
               name difference then { value status asOf } now { ${figureFields} } } } } }`,
          {},
          language,
        )
      ).city.evaluationCards

    it('say what they found out, with their source, in German and in English', async () => {
      const [german, english] = [await cardsIn('de'), await cardsIn('en')]
      expect(
        german.map(({ id, message, place, source }) => [id, message, place, source.id]),
      ).toEqual([
        [
          'funded-2024',
          'Die geförderte Beratung wird mehr genutzt als im Vorjahr',
          'Folie 14, sinngemäß',
          'counselling',
        ],
        [
          'municipal-2024',
          'Die Stadt wird zur Koordinatorin der Sozialräume',
          'Folie 16, sinngemäß',
          'counselling',
        ],
        [
          'fields-2024',
          'Pflege und Gesundheit werden am häufigsten gefragt',
          'Folie 18, sinngemäß',
          'counselling',
        ],
      ])
      expect(german.map(({ measures }) => measures.length)).toEqual([4, 1, 2])
      expect(english.map(({ recognise, measures }) => [recognise[0], measures.length])).toEqual([
        ['Counselling cases {1}', 4],
        ['Counselling cases {1}', 1],
        ['Different subjects come up', 2],
      ])
    })

    it('quote figures as they stood there and as they are today, which is the same', async () => {
      const found = (await cardsIn('en')).flatMap(({ quotations }) => quotations)
      expect(
        found.map(({ name, then, now, difference }) => [
          name,
          then.value,
          now.value?.toFixed(4),
          difference,
        ]),
      ).toEqual([
        ['counselling cases of funded operators, change within a year', 0.215, '0.2150', 'SAME'],
        ['counselling cases of the city, change within a year', -0.19, '-0.1846', 'SAME'],
        ['share of consultations: Care and health', 0.293, '0.2930', 'SAME'],
      ])
      expect(found.map(({ then }) => [then.status, then.asOf])).toEqual(
        found.map(() => ['REPORTED', '2024-09-30']),
      )
    })
  })
})
