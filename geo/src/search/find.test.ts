import { describe, expect, it } from 'vitest'

import { type Entry, entryOf } from './entry.ts'
import { find as findIn } from './find.ts'
import { indexOfEntries } from './index-of-entries.ts'

interface Named {
  id: number
  name: string
}
const named = (name: string, id: number): Named => ({ id, name })

const find = (entries: readonly Entry<Named>[], text: string, city: string, first: number) =>
  findIn([indexOfEntries(entries)], text, city, first).map(({ hit }) => hit)

/** As the API gathers them: the city, areas, an office, sites with operator and address. */
const entries = [
  entryOf(named('Dresden', 1), 0),
  entryOf(named('Altstadt', 2), 1, { others: ['1'] }),
  entryOf(named('Löbtau-Nord', 3), 3, { others: ['71'] }),
  entryOf(named('Südvorstadt-Ost', 4), 3, { others: ['82'] }),
  entryOf(named('Gorbitz-Süd', 5), 3, { others: ['95'] }),
  entryOf(named('Weißig', 6), 3, { others: ['61'] }),
  entryOf(named('Stadtbezirksamt Altstadt', 7), 4, { others: ['Theaterstraße 11'] }),
  entryOf(named('LeubenTreff', 8), 5, { others: ['Volkssolidarität Dresden', 'Hertzstr. 23'] }),
  entryOf(named('Treffpunkt Prager Zeile', 9), 5, {
    others: ['Malteser Hilfsdienst', 'Prager Straße 3'],
  }),
  entryOf(named('Zentrum Dresden-Neustadt', 10), 5, { others: [null, 'Robert-Blum-Straße 8'] }),
]
const names = (text: string) => find(entries, text, 'Dresden', 50).map(({ name }) => name)

describe('a search', () => {
  it.each([
    ['Löbtau', 'Löbtau-Nord'],
    ['Lo\u0308btau', 'Löbtau-Nord'],
    ['loebtau nord', 'Löbtau-Nord'],
    ['LOBTAU', 'Löbtau-Nord'],
    ['Suedvorstadt Ost', 'Südvorstadt-Ost'],
    ['südvorstadtost', 'Südvorstadt-Ost'],
    ['Weissig', 'Weißig'],
    ['WEIẞIG', 'Weißig'],
    ['Prager Str. 3', 'Treffpunkt Prager Zeile'],
    ['Pragerstraße', 'Treffpunkt Prager Zeile'],
    ['prager strasse', 'Treffpunkt Prager Zeile'],
    ['Hertzstraße', 'LeubenTreff'],
    ['Hertzstr', 'LeubenTreff'],
    ['Robert Blum Str.', 'Zentrum Dresden-Neustadt'],
    ['82', 'Südvorstadt-Ost'],
  ])('for %s finds %s, however it is spelt', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it('offers what one letter less would name after what begins with the letters typed', () => {
    const city = [
      entryOf(named('Dresden', 1), 0),
      entryOf(named('Prohlis', 2), 1),
      entryOf(named('Prohlis-Süd', 3), 3),
      entryOf(named('Dresdner Heide', 4), 3),
      entryOf(named('Treff', 5), 5, { others: ['Dresdner Pflegeverein'] }),
    ]
    const found = (text: string) => find(city, text, 'Dresden', 50).map(({ name }) => name)
    expect(found('Prohliss')).toEqual(['Prohlis-Süd', 'Prohlis'])
    expect(found('Dresdn').slice(0, 2)).toEqual(['Dresdner Heide', 'Dresden'])
    expect(found('Prohlis')).toEqual(['Prohlis', 'Prohlis-Süd'])
  })

  it('offers the street of an address before another whose name ends alike', () => {
    const city = [
      entryOf(named('Oberwarthaer Straße', 1), 6),
      entryOf(named('Luise', 2), 5, { others: ['Warthaer Straße'] }),
    ]
    const found = (text: string) => find(city, text, 'Dresden', 50).map(({ name }) => name)
    for (const text of ['Warthaer Straße', 'Warthaer Str.', 'warthaerstr'])
      expect(found(text), text).toEqual(['Luise', 'Oberwarthaer Straße'])
  })

  it('finds no area by what its name leaves out, unless that is typed with it', () => {
    const city = [
      entryOf(named('Stadtbezirk Altstadt ohne Johannstadt', 1), 2),
      entryOf(named('Johannstadt', 2), 2),
      entryOf(named('Johannstadt-Nord', 3), 3),
      entryOf(named('Strehlen (ohne Sternhäuser, Am Koitschgraben)', 4), 2),
    ]
    const found = (text: string) => find(city, text, 'Dresden', 50).map(({ name }) => name)
    expect(found('Johannstadt')).toEqual(['Johannstadt', 'Johannstadt-Nord'])
    expect(found('Johanstadt')).toEqual(['Johannstadt', 'Johannstadt-Nord'])
    expect(found('Sternhäuser')).toEqual([])
    expect(found('Altstadt')).toEqual(['Stadtbezirk Altstadt ohne Johannstadt'])
    expect(found('Altstadt ohne Johannstadt')).toEqual(['Stadtbezirk Altstadt ohne Johannstadt'])
  })

  it.each(['in Gorbitz', 'im Gorbitz', 'in Dresden Gorbitz', 'near Gorbitz'])(
    'for %j finds what it says where it is',
    (text) => {
      expect(names(text)).toEqual(['Gorbitz-Süd'])
    },
  )

  it.each([
    'Dresden Weißig',
    'Weißig, Dresden',
    'Dresden-Weißig',
    'DRESDEN  weissig',
    'Stadt Dresden, Weißig',
    'Weißig, Landeshauptstadt Dresden',
  ])('for %s finds what is meant with the city’s name beside it', (text) => {
    expect(names(text)).toEqual(['Weißig'])
  })

  it.each([
    'Dresden',
    'dresden',
    ' DRESDEN. ',
    'Dresdn',
    'Stadt Dresden',
    'Dresden, Stadt',
    'Landeshauptstadt Dresden',
    'landeshauptstadt',
    'City of Dresden',
  ])('for the city, as %j, finds it and what is named after it, not whose operator is', (text) => {
    expect(names(text)).toEqual(['Dresden', 'Zentrum Dresden-Neustadt'])
  })

  it('keeps looking for what is called a city without the city’s name', () => {
    expect(names('Stadt')).toEqual(expect.arrayContaining(['Altstadt', 'Südvorstadt-Ost']))
  })

  it('for the city’s name with a slip finds no site by its operator’s', () => {
    const all = [
      entryOf(named('Dresden', 1), 0),
      entryOf(named('Dresdner Heide', 2), 3),
      entryOf(named('Treff am Park', 3), 5, { others: ['Dresdner Pflege- und Betreuungsverein'] }),
    ]
    const found = (text: string) => find(all, text, 'Dresden', 50).map(({ name }) => name)
    expect(found('Dresdn').sort()).toEqual(['Dresden', 'Dresdner Heide'])
    expect(found('Dresdner Pflege')).toEqual(['Treff am Park'])
  })

  it('guesses no other name where two words, or a short one, are one that is known', () => {
    const all = [
      entryOf(named('Thäterstraße', 1), 6),
      entryOf(named('Amt', 2), 4, { others: ['Theaterstraße 11'] }),
    ]
    const found = (text: string) => find(all, text, 'Dresden', 50).map(({ name }) => name)
    for (const text of ['Theater-Straße', 'Theaterstr', 'Theater Str.']) {
      expect(found(text)).toEqual(['Amt'])
    }
    expect(found('Teaterstraße')).toEqual(['Thäterstraße', 'Amt'])
  })

  it('takes what things of a kind are called for no name, and for no other things', () => {
    const all = [
      entryOf(named('Postplatz', 1), 1),
      entryOf(named('Postplatz', 2), 6, { kindWords: ['Haltestelle', 'stop'] }),
      entryOf(named('Am Postplatz', 3), 6, { kindWords: ['Haltestelle', 'stop'] }),
    ]
    const found = (text: string) => find(all, text, 'Dresden', 50).map(({ id }) => id)
    expect(found('Postplatz')).toEqual([1, 2, 3])
    expect(found('Haltestelle Postplatz')).toEqual([2, 3])
    expect(found('Postplatz, Haltestele')).toEqual([2, 3])
    expect(found('stop Postplatz')).toEqual([2, 3])
    expect(found('Haltestelle')).toEqual([3, 2])
  })

  it('finds operators by what else they are called', () => {
    expect(names('Volkssolidarität Dresden')).toEqual(['LeubenTreff'])
  })

  it.each([
    ['Gorbiz', 'Gorbitz-Süd'],
    ['Gorbtiz', 'Gorbitz-Süd'],
    ['Lübtau', 'Löbtau-Nord'],
    ['Lötau Dresen', 'Löbtau-Nord'],
    ['Südvorstatd', 'Südvorstadt-Ost'],
    ['Südforst', 'Südvorstadt-Ost'],
    ['Herzstraße 23', 'LeubenTreff'],
    ['Malteserr', 'Treffpunkt Prager Zeile'],
  ])('for %s, with a letter wrong, still finds %s', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  it('offers what is nearly called so before what only has it in its name', () => {
    const city = [
      entryOf(named('Alte Hauptstraße', 1), 6),
      entryOf(named('Blasewitz, Striesen', 2), 2),
      entryOf(named('Hauptstraße', 3), 6),
      entryOf(named('Striesen-Ost', 4), 3),
    ]
    const found = (text: string) => find(city, text, 'Dresden', 50).map(({ name }) => name)
    expect(found('Hauptsraße')).toEqual(['Hauptstraße', 'Alte Hauptstraße'])
    expect(found('Strisen')).toEqual(['Striesen-Ost', 'Blasewitz, Striesen'])
  })

  it('finds a name that was typed in parts among more than are looked at', () => {
    const other = (_: unknown, place: number) => entryOf(named(`Am Tal ${place}`, place), 6)
    const many = [...Array.from({ length: 2500 }, other), entryOf(named('Talstraße', 2500), 6)]
    expect(find(many, 'Tal Straße', 'Dresden', 1)).toEqual([{ id: 2500, name: 'Talstraße' }])
  })

  it('finds railway stations however they are shortened', () => {
    const city = [
      entryOf(named('Hauptbahnhof', 1), 6),
      entryOf(named('Hp Strehlen', 2), 6),
      entryOf(named('Bahnhof Neustadt', 3), 6),
    ]
    const found = (text: string) => find(city, text, 'Dresden', 1).map(({ name }) => name)
    for (const text of ['Hbf', 'Dresden Hbf.']) expect(found(text)).toEqual(['Hauptbahnhof'])
    for (const text of ['Hp Strehlen', 'Bahnhof Strehlen', 'Bhf Strehlen'])
      expect(found(text)).toEqual(['Hp Strehlen'])
    for (const text of ['Bhf. Neustadt', 'Neustädter Bahnhof', 'Bahnhof Neustadt'])
      expect(found(text)).toEqual(['Bahnhof Neustadt'])
  })

  it.each(['Gorpiz', '83', 'Herzstraße 24', 'Süt', '–', ' . ', ''])(
    'for %j finds nothing',
    (text) => {
      expect(names(text)).toEqual([])
    },
  )

  it('has the name itself first, then what begins with it, areas before places', () => {
    expect(names('altstadt')).toEqual(['Altstadt', 'Stadtbezirksamt Altstadt'])
    expect(find(entries, 'altstadt', 'Dresden', 1)).toHaveLength(1)
  })
})
