import { german } from '@atlas/geo/words/de'
import { expect, it } from 'vitest'
import { Deadline } from './deadline.ts'
import { presentError } from './present-error.ts'

const anHour = 3600
const waiting = () => false

it('lets work go on until it has passed', () => {
  const deadline = new Deadline(anHour, waiting)
  expect(deadline.checkpoint).not.toThrow()
  expect(deadline.milliseconds).toBeGreaterThan(0)
})

it('ends work once it has passed, in the caller’s language', () => {
  const passed = new Deadline(0, waiting)
  expect(passed.checkpoint).toThrow('would have taken longer than 0 seconds')
  const { formatted, unexpected } = presentError(passed.error(), {
    words: german,
    hiddenFrom: null,
  })
  expect(formatted.message).toContain('hätte länger gedauert als 0 Sekunden')
  expect(formatted.extensions).toEqual({ code: 'DEADLINE', seconds: 0 })
  expect(unexpected).toBe(false)
})

it('ends work when whoever asked has left', () => {
  let hasLeft = false
  const deadline = new Deadline(anHour, () => hasLeft)
  expect(deadline.checkpoint).not.toThrow()
  hasLeft = true
  expect(deadline.checkpoint).toThrow()
})

it('ends with the page that is made of the answer', () => {
  const page = new Deadline(0, waiting)
  const asked = new Deadline(anHour, waiting, page)
  expect(asked.checkpoint).toThrow()
  expect(asked.milliseconds).toBe(0)
})

it('waits for what has begun to change something, and lets nothing begin that is told to be over', async () => {
  const changed: string[] = []
  const slow = async (begin: () => void) => {
    begin()
    await new Promise((resolve) => setTimeout(resolve, 30))
    changed.push('slow')
    return 'changed'
  }
  await expect(new Deadline(0.01, waiting).untilBegun(slow)).resolves.toBe('changed')
  const late = async (begin: () => void) => {
    await new Promise((resolve) => setTimeout(resolve, 30))
    begin()
    changed.push('late')
  }
  await expect(new Deadline(0.01, waiting).untilBegun(late)).rejects.toMatchObject({
    code: 'DEADLINE',
  })
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(changed).toEqual(['slow'])
})

it('waits no longer for what does not come', async () => {
  const never = new Promise<never>(() => undefined)
  await expect(new Deadline(0, waiting).within(never)).rejects.toMatchObject({ code: 'DEADLINE' })
  await expect(new Deadline(anHour, waiting).within(Promise.resolve(1))).resolves.toBe(1)
})
