import { type NeedIndexPreset, needIndexPresets } from '@atlas/geo/need/presets'

/** Where new places may be; PLAN: where the plan has opened some, of which the best are chosen. */
export const candidatePlaces = ['CELLS', 'STOPS', 'OFFICES', 'PLAN'] as const

export const needs = needIndexPresets.map(({ id }) => id)
export const minimumDistances = [300, 500, 1_000, 2_000] as const

/** What a proposal is asked besides its aim. */
export interface Further {
  /** Posts in place of a number of places: full-time equivalents. */
  fte: number | null
  /** Of each new place. */
  ftePerSite: number
  /** By which index people count; null where all count alike. */
  need: NeedIndexPreset['id'] | null
  candidates: (typeof candidatePlaces)[number]
  /** The code of the only planning area in which they may be; "" for everywhere. */
  area: string
  /** Its name. */
  areaName: string
  minimumMetres: number | null
  /** Whether places have room for only so many. */
  hasRoom: boolean
  /** Of the candidates, by their numbers, those that must be chosen and those that may not be. */
  forced: readonly number[]
  excluded: readonly number[]
  /** Whether people count and places may be where sites are not known. */
  includesUnknown: boolean
}

export const nothingFurther: Further = {
  fte: null,
  ftePerSite: 1,
  need: null,
  candidates: 'CELLS',
  area: '',
  areaName: '',
  minimumMetres: null,
  hasRoom: false,
  forced: [],
  excluded: [],
  includesUnknown: false,
}

/** How many of them are other than usual. */
export const countFurther = (further: Further): number =>
  [
    further.fte !== null,
    further.need !== null,
    further.candidates !== 'CELLS',
    further.area !== '',
    further.minimumMetres !== null,
    further.hasRoom,
    further.forced.length > 0,
    further.excluded.length > 0,
    further.includesUnknown,
  ].filter(Boolean).length

/** A place that the plan has opened. */
export interface OpenedPlace {
  slug: string
  lon: number
  lat: number
}

/** As the API takes it. */
export function furtherInput(further: Further, opened: readonly OpenedPlace[]) {
  const { ftePerSite, need, candidates, area, minimumMetres, hasRoom, includesUnknown } = further
  const { forced, excluded } = further
  const parts = needIndexPresets.find(({ id }) => id === need)?.parts
  return {
    ...(ftePerSite !== 1 && { ftePerSite }),
    ...(parts && { need: { level: needLevel, parts: parts.map((part) => ({ ...part })) } }),
    ...(candidates === 'PLAN' && {
      candidates: { points: opened.map(({ lon, lat }) => ({ lon, lat })) },
    }),
    ...((candidates === 'STOPS' || candidates === 'OFFICES') && {
      candidates: { from: candidates },
    }),
    ...(area !== '' && { areas: [{ level: 'PLANNING_AREA' as const, code: area }] }),
    ...(minimumMetres !== null && { minimumMetres }),
    ...(hasRoom && { room: {} }),
    ...(forced.length > 0 && { forced: [...forced] }),
    ...(excluded.length > 0 && { excluded: [...excluded] }),
    ...(includesUnknown && { includeUnknown: true }),
  }
}

/** Where an index of every preset is known. */
const needLevel = 'SOCIAL_SPACE' as const

/** Whether the planning key says how much room places have: it is of everybody of 60 and older. */
export const mayHaveRoom = ({ model, ages }: { model: string; ages: string }): boolean =>
  ages === 'AGE_60_PLUS' && (model === 'MCLP' || model === 'P_MEDIAN')
