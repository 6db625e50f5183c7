import type { Map as MapLibreMap } from 'maplibre-gl'

import type { Site } from '$api/sites'
import type { Messages } from '$words/messages'

import { bringIntoSight } from '../bring-into-sight'
import type { MapScene } from '../map-scene'
import type { PointedAt } from '../point-at'
import { nearestFirst } from './nearest-first'
import { placeTowards, type Direction, type Position } from './place-towards'
import type { WalkCommand } from './walk-command'

/** A place the keyboard can stand at: an area by its centre, a site, whatever else can be pointed at. */
export interface WalkStop extends Position {
  kind: PointedAt['kind']
  id: string
}

/** What was chosen and lies open now. */
export interface WalkOpened {
  id: string
  /** What is said when it opens. */
  inWords: string
  /** Whether it is a card on the map, which is closed before the walk ends. */
  onMap: boolean
}

export interface WalkSurroundings {
  map: MapLibreMap
  scene: MapScene
  /** What the arrow keys lead to. */
  stops: readonly WalkStop[]
  sites: readonly Site[]
  opened: readonly WalkOpened[]
  /** What the figures are of: said once, with the first of them. */
  subject: string
  sentence: (stop: WalkStop) => string
  atOnce: boolean
  t: Messages
}

/** Whether the arrow keys lead through cells or areas. */
export function kindWalked(stops: readonly WalkStop[]): 'cell' | 'area' {
  return stops[0]?.kind === 'cell' ? 'cell' : 'area'
}

/** Pixels the map moves by one key. */
const panStep = 100

const panOffsets: Record<Direction, [number, number]> = {
  up: [0, -panStep],
  right: [panStep, 0],
  down: [0, panStep],
  left: [-panStep, 0],
}

/** The map walked by keyboard: from area to area by direction, from site to site by distance. */
export class MapWalk {
  readonly #around: () => WalkSurroundings
  #stop: WalkStop | null = $state.raw(null)
  /** The last sentence, for a live region. */
  announcement = $state('')
  #subjectAnnounced = ''
  /** The sites in the order they are gone through: the nearest to where that began first. */
  #order: readonly Site[] = []

  constructor(around: () => WalkSurroundings) {
    this.#around = around
  }

  /** Where the walk stands, as far as the map still shows it. */
  here: WalkStop | null = $derived.by(() => {
    const stop = this.#stop
    if (stop === null) return null
    const { stops, sites } = this.#around()
    const shown =
      stop.kind === 'site'
        ? sites.some(({ slug }) => slug === stop.id)
        : stops.some(({ kind, id }) => kind === stop.kind && id === stop.id)
    return shown ? stop : null
  })

  /** @returns whether the key was the walk's; otherwise it is left to whoever else listens */
  follow(command: WalkCommand): boolean {
    switch (command.kind) {
      case 'step':
        this.#step(command.direction)
        return true
      case 'pan':
        this.#pan(command.direction)
        return true
      case 'site':
        this.#nextSite(command.by)
        return true
      case 'choose':
        if (this.here) this.#around().scene.pick(this.here)
        return this.here !== null
      case 'leave':
        return this.#leave()
    }
  }

  /** The keyboard is elsewhere now; where it stood is remembered. */
  rest(): void {
    this.#subjectAnnounced = ''
    this.announcement = ''
    this.#around().scene.hovered = null
  }

  /** Says what lies open beside the map since something was chosen. */
  sayOpened(): void {
    const { opened, t } = this.#around()
    this.announcement = opened.at(-1)?.inWords ?? t.walk.closed
  }

  #step(direction: Direction): void {
    const { stops, sentence, t } = this.#around()
    const next = this.here ? placeTowards(this.here, stops, direction) : this.#first()
    if (!next) {
      this.announcement = t.walk.edge[kindWalked(stops)]
      return
    }
    this.#order = []
    this.#stand(next)
    this.announcement = this.#subjectOnce() + sentence(next)
  }

  /** The pinned area, or what lies in the middle of the map. */
  #first(): WalkStop | undefined {
    const { stops, scene } = this.#around()
    const pinned = stops.find(({ kind, id }) => kind === 'area' && id === scene.pinned?.id)
    return pinned ?? nearestFirst(this.#middle(), stops, (stop) => stop)[0]
  }

  #middle(): Position {
    const { lng, lat } = this.#around().map.getCenter()
    return { lon: lng, lat }
  }

  #subjectOnce(): string {
    const { subject } = this.#around()
    if (this.#subjectAnnounced === subject) return ''
    this.#subjectAnnounced = subject
    return `${subject}. `
  }

  #nextSite(by: 1 | -1): void {
    const { sites, t } = this.#around()
    const { here } = this
    if (here?.kind !== 'site' || this.#order.length === 0) {
      this.#order = nearestFirst(here ?? this.#middle(), sites, ({ position }) => position)
    }
    const before = this.#order.findIndex(({ slug }) => here?.kind === 'site' && slug === here.id)
    const index = before === -1 ? 0 : before + by
    const site = this.#order[index]
    if (!site) {
      this.announcement = this.#order.length === 0 ? t.walk.noSites : t.walk.noFurtherSite
      return
    }
    this.#stand({ kind: 'site', id: site.slug, lon: site.position.lon, lat: site.position.lat })
    this.announcement = siteSentence(site, { number: index + 1, of: this.#order.length }, t)
  }

  #stand(stop: WalkStop): void {
    const { map, scene, atOnce } = this.#around()
    this.#stop = stop
    scene.hovered = stop.kind === 'area' ? stop.id : null
    bringIntoSight(map, stop, scene, { atOnce, remember: true })
  }

  #pan(direction: Direction): void {
    const { map, atOnce } = this.#around()
    map.panBy(panOffsets[direction], { duration: atOnce ? 0 : 200 }, { remember: true })
  }

  /** A card is closed before the walk ends; the stage does that. */
  #leave(): boolean {
    const { opened } = this.#around()
    if (opened.some(({ onMap }) => onMap) || !this.#stop) return false
    this.#stop = null
    this.rest()
    return true
  }
}

/** "ASB Johannstadt: Beratung, Stand Juni 2024. Standort 3 von 47." */
function siteSentence(
  { name, kinds, asOf, isOld }: Site,
  place: { number: number; of: number },
  t: Messages,
): string {
  const state = t.say({ key: 'siteState', asOf, isOld })
  const what = [...kinds.map((kind) => t.sites.kinds[kind]), state]
  return `${name}: ${what.join(', ')}. ${t.walk.siteOf(place.number, place.of)}`
}
