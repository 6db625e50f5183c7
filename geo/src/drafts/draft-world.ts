import { type ServiceKind, serviceKinds } from '../terms/classifications.ts'
import type { Framework } from '../world/plan.ts'
import type { Published } from '../world/published.ts'
import { draftSource, draftSourceId } from '../world/scenario-source.ts'
import type { PlanRows } from '../world/snapshot.ts'
import { changes, type ChangeName, type DraftSaid, printFigureName } from './draft.ts'

/** By which the framework of a draft is known in its world. */
export const draftFramework = 'draft'

const agesOfChange: Readonly<Record<ChangeName, 'AGE_60_PLUS' | 'AGE_60_TO_79' | 'AGE_80_PLUS'>> = {
  change60Plus: 'AGE_60_PLUS',
  change60To79: 'AGE_60_TO_79',
  change80Plus: 'AGE_80_PLUS',
}

/** Without what floating point leaves of a product: 0.07 × 100. */
const exact = (value: number) => Number(value.toPrecision(12))

/** The figures of a framework, with which a draft begins. */
export function figuresOf(
  world: Published,
  { id, keys, ...framework }: Framework,
): Record<string, number> {
  const { plan, areas } = world
  const figures: Record<string, number> = { threshold: framework.flagThresholdFte }
  for (const [kind, key] of keys) {
    figures[printFigureName({ of: 'key', kind })] = key.residents60PlusPerFte
    const minimum = key.minimumFtePerFacility
    if (minimum !== null) figures[printFigureName({ of: 'minimum', kind })] = minimum
  }
  for (const { code, id: areaId } of areas.atLevel('PLANNING_AREA')) {
    for (const of of changes) {
      const found = plan.expectedChanges.find(
        (row) =>
          row.frameworkId === id && row.areaId === areaId && row.ageBand === agesOfChange[of],
      )
      if (found) figures[printFigureName({ of, area: code })] = exact(found.change * 100)
    }
    for (const kind of serviceKinds) {
      const found = plan.publishedTargets.find(
        (row) => row.frameworkId === id && row.areaId === areaId && row.kind === kind,
      )
      if (found) figures[printFigureName({ of: 'target', kind, area: code })] = found.fte
    }
  }
  return figures
}

/** The world with the framework that a draft would be, beside those there are; what applies is what applied. */
export function withDraft(world: Published, said: DraftSaid): Published {
  const { plan } = world
  const rows = rowsOf(world, said)
  return world.withPlan({
    sources: new Map([...world.sources, [draftSourceId, draftSource(world)]]),
    plan: {
      frameworks: [...plan.frameworks, ...rows.frameworks],
      keys: [...plan.keys, ...rows.keys],
      expectedChanges: [...plan.expectedChanges, ...rows.expectedChanges],
      publishedTargets: [...plan.publishedTargets, ...rows.publishedTargets],
      staff: plan.staff,
    },
  })
}

function rowsOf({ areas }: Published, { words, figures }: DraftSaid): Omit<PlanRows, 'staff'> {
  const frameworkId = draftFramework
  const planningAreas = areas.atLevel('PLANNING_AREA')
  return {
    frameworks: [
      {
        id: frameworkId,
        nameDe: words.name,
        nameEn: words.nameEn === '' ? words.name : words.nameEn,
        adoptedOn: words.validFrom,
        validFrom: words.validFrom,
        referenceDay: words.referenceDay,
        horizon: words.horizon,
        flagThresholdFte: figures.threshold ?? 0.5,
        sourceId: draftSourceId,
      },
    ],
    keys: serviceKinds.flatMap((kind) => {
      const key = figures[printFigureName({ of: 'key', kind })]
      const minimum = figures[printFigureName({ of: 'minimum', kind })] ?? null
      return key === undefined
        ? []
        : [{ frameworkId, kind, residents60PlusPerFte: key, minimumFtePerFacility: minimum }]
    }),
    expectedChanges: planningAreas.flatMap(({ id: areaId, code }) =>
      changes.flatMap((of) => {
        const percent = figures[printFigureName({ of, area: code })]
        return percent === undefined
          ? []
          : [{ frameworkId, areaId, ageBand: agesOfChange[of], change: percent / 100 }]
      }),
    ),
    publishedTargets: planningAreas.flatMap(({ id: areaId, code }) =>
      serviceKinds.flatMap((kind) => {
        const fte = figures[printFigureName({ of: 'target', kind, area: code })]
        return fte === undefined ? [] : [{ frameworkId, areaId, kind, fte }]
      }),
    ),
  }
}

/** Why a draft cannot become the framework that applies; about what. */
export type NotAdoptable =
  | { readonly code: 'ADOPT_DAYS'; readonly about: '' }
  | { readonly code: 'ADOPT_NOT_NEWER'; readonly about: string }
  | { readonly code: 'ADOPT_INCOMPLETE'; readonly about: string }

/** @returns null where it can: its days are in order and later than those that apply, and no planning area is left out */
export function whyNotAdoptable(
  world: Published,
  { words, figures }: DraftSaid,
): NotAdoptable | null {
  if (words.horizon <= words.referenceDay) return { code: 'ADOPT_DAYS', about: '' }
  const newest = world.planning.frameworks[0]
  if (newest && words.validFrom <= newest.validFrom) {
    return { code: 'ADOPT_NOT_NEWER', about: newest.validFrom }
  }
  const planningAreas = world.areas.atLevel('PLANNING_AREA')
  const targets = planningAreas.filter(({ code }) => targetsOf(figures, code) > 0)
  const lacking = planningAreas.filter(({ code }) => {
    const hasChanges = changes.every(
      (of) => figures[printFigureName({ of, area: code })] !== undefined,
    )
    // A plan names targets of all planning areas, or of none.
    return !hasChanges || (targets.length > 0 && targetsOf(figures, code) < serviceKinds.length)
  })
  return lacking.length === 0
    ? null
    : { code: 'ADOPT_INCOMPLETE', about: lacking.map(({ name }) => name).join(', ') }
}

const targetsOf = (figures: DraftSaid['figures'], area: string): number =>
  serviceKinds.filter(
    (kind: ServiceKind) => figures[printFigureName({ of: 'target', kind, area })] !== undefined,
  ).length
