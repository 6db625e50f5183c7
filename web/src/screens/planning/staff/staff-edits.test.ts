import { type Change, type Scenario, withoutChanges } from '@atlas/geo/world/scenario'
import { describe, expect, it } from 'vitest'

import { moveStaff, setKey, setStaff, withoutChange } from './staff-edits'

const kind = 'MEETING'
const set = (planningArea: string, fte: number): Change => ({
  type: 'setStaff',
  planningArea,
  kind,
  fte,
})
const moved = (from: string, to: string, fte: number): Change => ({
  type: 'moveStaff',
  from,
  to,
  kind,
  fte,
})
const framework = 'plan'
const key = (residents60PlusPerFte: number, planningArea?: string): Change => ({
  type: 'setPlanningKey',
  framework,
  kind,
  residents60PlusPerFte,
  ...(planningArea !== undefined && { planningArea }),
})
const changesOf = (...steps: ((scenario: Scenario) => Scenario)[]) =>
  steps.reduce((scenario, step) => step(scenario), withoutChanges).changes

describe('staff of a plan', () => {
  it('that is set twice is set once', () => {
    const found = changesOf(
      (plan) => setStaff(plan, { kind, planningArea: '1' }, 2),
      (plan) => setStaff(plan, { kind, planningArea: '7' }, 3),
      (plan) => setStaff(plan, { kind, planningArea: '1' }, 4),
    )
    expect(found).toEqual([set('1', 4), set('7', 3)])
  })

  it('keeps what was moved between two times it was set, so that the other area has what it got', () => {
    const found = changesOf(
      (plan) => setStaff(plan, { kind, planningArea: '1' }, 2),
      (plan) => moveStaff(plan, { from: '1', to: '7', kind, fte: 1 }),
      (plan) => setStaff(plan, { kind, planningArea: '1' }, 4),
    )
    expect(found).toEqual([set('1', 2), moved('1', '7', 1), set('1', 4)])
    expect(withoutChange({ schema: 2, changes: found }, 1).changes).toEqual([
      set('1', 2),
      set('1', 4),
    ])
  })

  it('that is moved twice in a row the same way is moved once, in exact parts', () => {
    const found = changesOf(
      (plan) => moveStaff(plan, { from: '9', to: '1', kind, fte: 0.1 }),
      (plan) => moveStaff(plan, { from: '9', to: '1', kind, fte: 0.2 }),
      (plan) => moveStaff(plan, { from: '1', to: '9', kind, fte: 0.5 }),
    )
    expect(found).toEqual([moved('9', '1', 0.3), moved('1', '9', 0.5)])
  })
})

describe('keys of a plan', () => {
  const ofAll = { framework, kind, planningArea: null } as const
  const ofOne = { framework, kind, planningArea: '7' } as const

  it('for all leave those of single planning areas as they are', () => {
    const found = changesOf(
      (plan) => setKey(plan, ofOne, 5000),
      (plan) => setKey(plan, ofAll, 6000),
      (plan) => setKey(plan, ofOne, 4000),
    )
    expect(found).toEqual([key(6000), key(4000, '7')])
  })

  it('are the framework’s again where they are taken away', () => {
    const found = changesOf(
      (plan) => setKey(plan, ofAll, 6000),
      (plan) => setKey(plan, ofOne, 5000),
      (plan) => setKey(plan, ofOne, null),
      (plan) => setKey(plan, ofAll, null),
    )
    expect(found).toEqual([])
  })
})
