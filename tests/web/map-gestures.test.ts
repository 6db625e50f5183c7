import { describe, expect, it } from 'vitest'

import { browserMissing } from '../support/browser.ts'
import { inBrowser } from './in-browser.ts'
import { expectQuiet } from './observed.ts'

const hint = '.maplibregl-cooperative-gesture-screen'
const nowhere = { x: 0, y: 0, width: 0, height: 0 }

/** Every map is made by the same code: a wheel turns over one, fingers move over another. */
describe.skipIf(browserMissing())('over a map', () => {
  const on = inBrowser()

  it('the wheel scrolls the page past it and says how to zoom, and zooms with the key', async () => {
    const observed = await on.browser.newPage({
      viewport: { width: 1280, height: 720 },
      locale: 'de-DE',
    })
    const { page } = observed
    await page.goto(`${on.url}/`)
    const map = page.locator('[data-map-state="drawn"]')
    await map.waitFor()
    const look = () => map.getAttribute('data-view')
    const before = await look()

    await page.mouse.move(900, 400)
    await page.mouse.wheel(0, 240)
    await page.locator(`${hint}.maplibregl-show`).waitFor()
    expect(await page.locator(hint).innerText()).toBe('Strg und Mausrad vergrößern die Karte')
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
    expect(await look()).toBe(before)

    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -240)
    await page.keyboard.up('Control')
    await expect.poll(look, { timeout: 10_000 }).not.toBe(before)
    // The address remembers where somebody looked.
    await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('view=')
    expectQuiet(observed)
    await observed.close()
  })

  it('one finger scrolls the page past it and is told to be two, which pinch it', async () => {
    const observed = await on.browser.newPage({
      viewport: { width: 390, height: 844 },
      locale: 'de-DE',
      hasTouch: true,
      isMobile: true,
    })
    const { page } = observed
    await page.goto(`${on.url}/erreichbarkeit`)
    const map = page.locator('[data-map-state="drawn"]')
    await map.waitFor()
    await map.scrollIntoViewIfNeeded()
    // Above the west of the city, whose names they would cover.
    const [buttons, picture] = [
      await page.getByRole('group', { name: 'Ausschnitt' }).boundingBox(),
      await map.boundingBox(),
    ]
    if (!buttons || !picture) throw new Error('A map has its buttons')
    expect(buttons.y + buttons.height - picture.y).toBeLessThan(picture.height / 4)
    const look = () => map.getAttribute('data-view')
    const before = await look()
    const scrolled = () => page.evaluate(() => scrollY)
    const start = await scrolled()
    /** Of the part of the map that is in sight. */
    const middleOfMap = async () => {
      const { x, y, width, height } = (await map.boundingBox()) ?? nowhere
      return { x: x + width / 2, y: (Math.max(y, 0) + Math.min(y + height, 844)) / 2 }
    }
    const middle = await middleOfMap()
    const device = await page.context().newCDPSession(page)

    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', moved: number) =>
      device.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: middle.x, y: middle.y - moved }],
      })
    // It comes and goes while the finger moves.
    const wasTold = page.locator(hint).evaluate(
      (message) =>
        new Promise<boolean>((resolve) => {
          new MutationObserver(() => {
            if (message.classList.contains('maplibregl-show')) resolve(true)
          }).observe(message, { attributeFilter: ['class'] })
        }),
    )
    await touch('touchStart', 0)
    for (let moved = 10; moved <= 200; moved += 10) await touch('touchMove', moved)
    await touch('touchEnd', 0)
    expect(await wasTold).toBe(true)
    expect(await page.locator(hint).innerText()).toBe('Mit zwei Fingern verschieben')
    await expect.poll(scrolled).toBeGreaterThan(start + 100)
    expect(await look()).toBe(before)

    // A finger that has left lets the page roll on.
    let rolledTo = -1
    await expect
      .poll(async () => rolledTo === (rolledTo = await scrolled()), { interval: 200 })
      .toBe(true)
    await map.scrollIntoViewIfNeeded()
    await device.send('Input.synthesizePinchGesture', {
      ...(await middleOfMap()),
      scaleFactor: 2,
      gestureSourceType: 'touch',
    })
    await expect.poll(look, { timeout: 10_000 }).not.toBe(before)
    expectQuiet(observed)
    await observed.close()
  })
})
