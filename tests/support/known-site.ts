import { copySeed, type SeedCopy } from './seed-copy.ts'

/** A data set in which everything is known of the site luise, which was once called luisenhof; of others, parts. */
export async function seedWithKnownSite(): Promise<SeedCopy> {
  const seed = await copySeed()
  const know = (row: string, values: string) =>
    seed.change('service-sites.csv', `${row},,,,,,,,`, `${row},${values}`)
  await know(
    '13.6827,51.0513,300,2024-08,,public-web-pages',
    [
      '"Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00"',
      'Im August geschlossen.',
      'Closed in August.',
      '+49 351 1234567',
      'limited',
      'Mittagstisch und Sprechstunde',
      'Lunch and consultation',
      'https://luise.example/treff',
    ].join(),
  )
  await know(
    '13.6845,51.0552,200,2020-03,9,city-press-2020-03',
    ',Nach Vereinbarung.,By appointment.,,no,,,',
  )
  await seed.append('former-slugs.csv', ['luisenhof,luise', 'asb-luise,luise'])
  return seed
}
