import { describe, expect, it } from 'vitest'

import { publish } from '../disclosure/publish.ts'
import { german } from '../words/de.ts'
import { english } from '../words/en.ts'
import type { Snapshot } from '../world/snapshot.ts'
import { smallCity } from '../world/testing/small-city.ts'
import { basisOf } from './basis.ts'
import { fileOnData } from './on-other-data.ts'
import { parseScenarioFile, type ScenarioFile, scenarioFileText } from './scenario-file.ts'

const worldOf = (snapshot: Snapshot) => publish(snapshot, { residents: 0, cases: 0 })
const today = worldOf(smallCity)

const kept: ScenarioFile = {
  schema: 2,
  name: 'As today',
  dataVersion: today.dataVersion,
  parameters: {
    ...{ kind: 'MEETING', provider: null, ages: 'AGE_60_PLUS', profile: 'WALKING' },
    ...{ withinMetres: 1000, withinMinutes: null, kmPerHour60To79: 4, kmPerHour80Plus: 3 },
  },
  changes: [],
  madeOn: {
    basis: basisOf(today),
    ...{ sites: [], staff: [], keys: [], residents: [], forecasts: [] },
  },
}

describe('what figures of a scenario file follow from', () => {
  it('has nothing otherwise where only the name of the data is, as after an update of the program; else the number of each part', () => {
    expect(parseScenarioFile(scenarioFileText(kept)).madeOn.basis).toEqual(basisOf(today))
    const updated = worldOf({ ...smallCity, version: 'updated' })
    expect(fileOnData(updated, kept).differences.map(german.say)).toEqual([
      'Das Szenario ist auf einem anderen Stand der Daten oder des Programms entstanden (small; jetzt updated). Nichts, woraus seine Zahlen folgen, ist heute anders.',
    ])
    const [north, ...others] = smallCity.sites
    if (!north) throw new Error('the small city has a site')
    const elsewhere = [{ ...north, lat: north.lat + 0.01 }, ...others]
    const said = (sites: Snapshot['sites']) =>
      fileOnData(worldOf({ ...smallCity, version: 'later', sites }), kept).differences.map(
        english.say,
      )
    expect(said(elsewhere)).toEqual([
      'The scenario was made on another state of the data (small; now later).',
      'Sites are told otherwise; they are as many as before (2).',
    ])
    expect(said(others)).toContain('Sites: now 1, before 2.')
  })
})
