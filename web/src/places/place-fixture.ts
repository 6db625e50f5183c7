import type { Place } from './place'

/** A place of which everything is known but for what a test changes. */
export function placeWith(changes: Partial<Place> = {}): Place {
  return {
    id: 'site-am-park',
    slug: 'am-park',
    name: 'Treff am Park',
    operator: 'Nachbarn e. V.',
    address: 'Parkweg 1',
    kinds: ['MEETING'],
    provider: 'FUNDED',
    asOf: '2026-03',
    isOld: false,
    responsibleFor: null,
    district: {
      code: '91',
      name: 'Cotta',
      planningArea: { code: '9', name: 'Cotta' },
      socialSpaceParts: [{ socialSpace: { code: '15', name: 'Cotta, Löbtau' } }],
    },
    position: { lon: 13.7, lat: 51.05, accuracyMetres: 50 },
    openingHours: {
      words: 'Montag bis Freitag 9 bis 16 Uhr',
      weekly: [
        {
          weekdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'],
          spans: [{ opens: '09:00', closes: '16:00' }],
        },
      ],
    },
    telephone: '+49 351 1234567',
    wheelchair: 'YES',
    offers: 'Mittagstisch & Rat',
    website: 'https://park.example/treff',
    source: {
      id: 'web',
      title: 'Webseiten',
      publisher: 'Träger',
      licence: 'Tatsachenangaben',
      licenceUrl: null,
      asOf: '2026-03',
    },
    ...changes,
  }
}

/** The same, but nobody knows more than where it is. */
export function barePlace(changes: Partial<Place> = {}): Place {
  return placeWith({
    operator: null,
    address: null,
    asOf: null,
    isOld: true,
    position: { lon: 13.7, lat: 51.05, accuracyMetres: 600 },
    openingHours: null,
    telephone: null,
    wheelchair: null,
    offers: null,
    website: null,
    ...changes,
  })
}
