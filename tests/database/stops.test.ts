import { expect, it } from 'vitest'

import { loadSnapshot } from '../../api/src/world/load-snapshot.ts'
import { entryOf } from '../../geo/src/search/entry.ts'
import { find } from '../../geo/src/search/find.ts'
import { indexOfEntries } from '../../geo/src/search/index-of-entries.ts'
import { stopNames } from '../../geo/src/stops/stop-names.ts'
import { german } from '../../geo/src/words/de.ts'
import { indexAreas } from '../../geo/src/world/area-index.ts'
import { describeOnBothLoadedDatabases } from '../support/both-loaded-databases.ts'

describeOnBothLoadedDatabases('the stops of Dresden', (database) => {
  const load = async () => {
    const { stops, areas, districtParts } = await loadSnapshot(database().sql, 'a release')
    return { stops, areas: indexAreas(areas, districtParts) }
  }

  it('each have a name of their own, the five names of several with district and where in it', async () => {
    const { stops, areas } = await load()
    const names = stopNames(stops, areas)
    const inFull = stops.map(({ slug, name }) =>
      german.say(names.get(slug) ?? { key: 'name', name }),
    )
    expect(new Set(inFull).size).toBe(775)
    expect(inFull.filter((name, place) => name !== stops[place]?.name)).toEqual([
      'Albertplatz (Innere Neustadt)',
      'Albertplatz (Cossebaude/Mobschatz/Oberwartha)',
      'Bahnhof (Weixdorf)',
      'Bahnhof (Langebrück/Schönborn)',
      'Bahnhof (Cossebaude/Mobschatz/Oberwartha)',
      'Eichbergstraße (Kleinzschachwitz)',
      'Eichbergstraße (Cossebaude/Mobschatz/Oberwartha)',
      'Gasthaus (Gönnsdorf/Pappritz)',
      'Gasthaus (Schönfeld/Schullwitz, im Osten)',
      'Gasthaus (Schönfeld/Schullwitz, in der Mitte)',
      'Schule (Weixdorf)',
      'Schule (Langebrück/Schönborn)',
      'Schule (Schönfeld/Schullwitz, in der Mitte)',
      'Schule (Schönfeld/Schullwitz, im Westen)',
    ])
  })

  it('are each found first by their names, and as Haltestelle', async () => {
    const { stops } = await load()
    const index = indexOfEntries(
      stops.map((stop) => entryOf(stop, 0, { kindWords: ['Haltestelle'] })),
    )
    for (const { name } of stops) {
      for (const typed of [name, `Haltestelle ${name}`]) {
        expect([typed, find([index], typed, 'Dresden', 1)[0]?.hit.name]).toEqual([typed, name])
      }
    }
  })
})
