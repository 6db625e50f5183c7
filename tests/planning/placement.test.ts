import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import type {
  AskedStudy,
  PlacementState,
  SaidMeanwhile,
} from '../../api/src/placement/placement-state.ts'
import { solvePlacement } from '../../api/src/placement/solve-placement.ts'
import { loadSolver, type SolveProgramme } from '../../api/src/placement/solve-programme.ts'
import type { AskedPlacement } from '../../geo/src/placement/asked-placement.ts'
import { placedWorld } from '../../geo/src/placement/placed-world.ts'
import type { PlacementQuestion } from '../../geo/src/placement/question.ts'
import { verify } from '../../geo/src/placement/verify.ts'
import type { Published } from '../../geo/src/world/published.ts'
import { dresden } from './dresden-world.ts'

const asking = (question: PlacementQuestion): AskedPlacement => ({
  question,
  kind: 'MEETING',
  ages: 'AGE_60_PLUS',
  candidates: { from: 'CELLS' },
  districts: null,
  forced: [],
  excluded: [],
  minimumMetres: null,
  includesUnknown: false,
})

describe('a placement in the built-in data set', () => {
  let world: Published
  let solve: SolveProgramme

  beforeAll(async () => {
    world = await dresden()
    solve = await loadSolver()
  })

  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** Works on it until a test says that its time is over. */
  function worked(
    asked: AskedPlacement,
    isOver: (state: PlacementState) => boolean = () => false,
    study: AskedStudy = { type: 'SITES' },
  ) {
    let over = 0
    vi.spyOn(performance, 'now').mockImplementation(() => over)
    const tell = ({ state }: SaidMeanwhile) => {
      if (isOver(state)) over = 61_000
    }
    const isAbandoned = () => false
    return solvePlacement(
      world,
      { study, asked },
      {
        detourFactor: 1.3,
        seconds: 60,
        solve,
        isAbandoned,
        tell,
      },
    )
  }

  const proofOf = (asked: AskedPlacement, { certificate }: PlacementState) =>
    certificate && verify(certificate, placedWorld(world, asked, 1.3).instance)

  it('leaves out where sites are unknown, as demand and as candidates, and says so', () => {
    const asked = asking({ model: 'MCLP', within: 1_000, sites: 2 })
    const { candidates, unknownIn, total, note } = placedWorld(world, asked, 1.3)
    const all = placedWorld(world, { ...asked, includesUnknown: true }, 1.3)
    expect(unknownIn.map(({ name }) => name)).toEqual(['Loschwitz', 'Prohlis'])
    expect(all.unknownIn).toEqual(unknownIn)
    const planningAreas = new Set(
      candidates.map(({ districtId }) => world.areas.byId(districtId ?? 0).planningAreaId),
    )
    expect(unknownIn.filter(({ id }) => planningAreas.has(id))).toEqual([])
    expect(all.candidates).toHaveLength(world.inhabited.length)
    expect(total).toBeLessThan(all.total)
    expect(JSON.stringify(note)).toContain('leftOutUnknown')
    expect(JSON.stringify(all.note)).toContain('sitesUnknownIn')
  })

  it('is proven for each model, and shown by its certificate', () => {
    for (const question of [
      { model: 'MCLP', within: 1_000, sites: 2 },
      { model: 'P_MEDIAN', sites: 2 },
      { model: 'P_CENTER', sites: 2 },
    ] as const) {
      const asked = asking(question)
      const end = worked(asked)
      if (end.type !== 'ANSWERED') expect.fail(end.type)
      expect(end.state).toMatchObject({ status: 'OPTIMAL', gap: 0 })
      expect(proofOf(asked, end.state)).toMatchObject({ isOptimal: true })
    }
  })

  it('counts people by need where that is asked, and says what it means for all alike', () => {
    const alike = asking({ model: 'MCLP', within: 1_000, sites: 2 })
    const districts = world.areas.atLevel('DISTRICT')
    const need = districts.map(({ id }, place) => ({ districtId: id, points: place % 2 ? 80 : 20 }))
    const end = worked({ ...alike, need })
    const plain = worked(alike)
    if (end.type !== 'ANSWERED' || plain.type !== 'ANSWERED') expect.fail('no answer')
    expect(end.state).toMatchObject({ status: 'OPTIMAL', gap: 0 })
    expect(plain.state.served).toEqual({ value: plain.state.value, withoutRoom: null })
    expect(end.state.served?.value).toBeLessThanOrEqual(plain.state.value ?? 0)
    expect(end.state.served?.value).not.toBe(end.state.value)
    expect(proofOf({ ...alike, need }, end.state)).toMatchObject({ isOptimal: true })
  })

  it('gives sites room by the planning key, and tells who finds none', () => {
    const asked: AskedPlacement = {
      ...asking({ model: 'P_MEDIAN', sites: 1 }),
      room: { ftePerSite: 1, furthestMetres: 5_000 },
    }
    const { instance, note } = placedWorld(world, asked, 1.3)
    const { room = [], fixedRoom = [] } = instance.capacities ?? {}
    expect([...new Set(room)]).toEqual([65_000])
    expect(fixedRoom.length).toBe(15)
    expect(JSON.stringify(note)).toContain('roomByKey')
    const end = worked(asked)
    if (end.type !== 'ANSWERED') expect.fail(end.type)
    const { status, value, served } = end.state
    expect(status).toBe('OPTIMAL')
    expect(served?.value).toBeCloseTo(value ?? 0, 6)
    expect(served?.withoutRoom).toBeGreaterThan(0)
    expect(proofOf(asked, end.state)).toMatchObject({ isOptimal: true })
  })

  it('is the best so far when its time has passed, within a gap that its certificate shows', () => {
    const asked = asking({ model: 'P_MEDIAN', sites: 8 })
    const end = worked(asked, ({ value, bound }) => value !== null && bound !== null)
    if (end.type !== 'ANSWERED') expect.fail(end.type)
    const { status, value, bound, gap, sites } = end.state
    expect({ status, sites: sites.length }).toEqual({ status: 'WITHIN_GAP', sites: 8 })
    expect(gap).toBeCloseTo(((value ?? 0) - (bound ?? 0)) / (value ?? 0), 12)
    expect(gap).toBeGreaterThan(0)
    expect(proofOf(asked, end.state)).toEqual({
      isOfInstance: true,
      isAllowed: true,
      hasValue: true,
      isBounded: true,
      isOptimal: false,
    })
  })

  it('is a curve of ever more sites, each with the value of its own question, and as far as time allows', () => {
    const question = { model: 'P_MEDIAN', sites: 4 } as const
    const end = worked(asking(question), undefined, { type: 'CURVE' })
    if (end.type !== 'ANSWERED') expect.fail(end.type)
    expect(end.state).toMatchObject({ status: 'OPTIMAL', sites: [], value: null })
    expect(end.state.points.map(({ mostSites, status }) => [mostSites, status])).toEqual(
      [0, 1, 2, 3, 4].map((sites) => [sites, 'OPTIMAL']),
    )
    const alone = worked(asking({ ...question, sites: 3 }))
    if (alone.type !== 'ANSWERED') expect.fail(alone.type)
    const { sites, value, certificate } = alone.state
    expect(end.state.points[3]).toMatchObject({ sites, value, bound: value, gap: 0, certificate })

    const cut = worked(asking(question), ({ points }) => points.length > 0, { type: 'CURVE' })
    if (cut.type !== 'ANSWERED') expect.fail(cut.type)
    expect(cut.state.status).toBe('WITHIN_GAP')
    expect(end.state.points.slice(0, cut.state.points.length - 1)).toEqual(
      cut.state.points.slice(0, -1),
    )
    for (const point of cut.state.points) {
      const proof = verify(point.certificate, placedWorld(world, asking(question), 1.3).instance)
      expect(proof).toMatchObject({ hasValue: true, isBounded: true })
    }
  })

  it('has no answer when its time has passed before anything was found', () => {
    expect(worked(asking({ model: 'P_MEDIAN', sites: 8 }), () => true)).toEqual({
      type: 'OUT_OF_TIME',
    })
  })
})
