import { setTimeout as sleep } from 'node:timers/promises'

import type { Place } from '../../geo/src/reach/distance/geodesic.ts'
import type { TestBrowser } from '../support/browser.ts'
import { MapPage } from '../web/map-page.ts'
import { framesOf } from './frames-of-trace.ts'
import { startImportedTown } from './imported-town.ts'

const frames = 240
const warmUp = 60
/** Pixels, so that no other site is taken up. */
const apart = 24

/** What a frame of a dragged site takes of the page's own thread, in a city as large as the aims are set for. */
export async function measureDragging(browser: TestBrowser) {
  const { server, cells, sites } = await startImportedTown()
  const observed = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    mapsPainted: true,
  })
  try {
    const screen = new MapPage(observed, server.url)
    const { page } = observed
    await screen.open('/planen')
    const site = await standingApart(screen, sites)
    // What is told at first, with its ranges, is no part of a drag.
    await sleep(3_000)
    await page.mouse.move(site.x, site.y)
    await page.mouse.down()
    const drag = async (from: number, to: number) => {
      for (let frame = from; frame < to; frame += 1) {
        const [east, south] = [150 * Math.sin(frame / 30), 120 * Math.sin(frame / 23)]
        await page.mouse.move(site.x + east, site.y + south)
        await sleep(16)
      }
    }
    await drag(1, warmUp)
    await page.locator('.held p').waitFor()
    const running = page.context().browser()
    if (running === null) throw new Error('there is no browser')
    await running.startTracing(page, { categories: ['devtools.timeline', 'toplevel'] })
    await drag(warmUp, warmUp + frames)
    const trace = await running.stopTracing()
    await page.mouse.up()
    return { cells, sites: sites.length, ...framesOf(trace.toString()) }
  } finally {
    await observed.close()
    await server.stop()
  }
}

/** The pixel of a site in the midst of the map, away from all others. */
async function standingApart(screen: MapPage, sites: readonly Place[]) {
  const pixels = await Promise.all(sites.map(({ lon, lat }) => screen.pixelOf(lon, lat)))
  const box = await screen.page.locator('[data-map-state]').boundingBox()
  if (box === null) throw new Error('the map is not on the screen')
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const from = (one: Pixel, other: Pixel) => Math.hypot(one.x - other.x, one.y - other.y)
  const [nearest] = pixels
    .filter((one) => pixels.every((other) => other === one || from(one, other) > apart))
    .toSorted((one, other) => from(one, middle) - from(other, middle))
  if (nearest === undefined) throw new Error('every site stands beside another')
  return nearest
}

interface Pixel {
  x: number
  y: number
}
