import { describe, expect, it } from 'vitest'

import { walkCommand } from './walk-command'

const press = (key: string, held: Partial<Parameters<typeof walkCommand>[0]> = {}) =>
  walkCommand({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held })

describe('walkCommand', () => {
  it('walks by arrows, and moves the map with Shift', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'step', direction: 'left' })
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ kind: 'pan', direction: 'up' })
  })

  it('goes through the sites by S, back with Shift, also with Caps Lock', () => {
    expect(press('s')).toEqual({ kind: 'site', by: 1 })
    expect(press('S')).toEqual({ kind: 'site', by: 1 })
    expect(press('S', { shiftKey: true })).toEqual({ kind: 'site', by: -1 })
  })

  it('chooses and leaves', () => {
    expect(press('Enter')).toEqual({ kind: 'choose' })
    expect(press('Escape')).toEqual({ kind: 'leave' })
  })

  it.each(['Tab', '+', '-', 'a', 'PageDown', ' '])(
    'leaves %j to the map and the browser',
    (key) => {
      expect(press(key)).toBeNull()
    },
  )

  it.each(['ctrlKey', 'altKey', 'metaKey'])('leaves what is pressed with %s alone', (held) => {
    expect(press('s', { [held]: true })).toBeNull()
    expect(press('ArrowLeft', { [held]: true })).toBeNull()
  })
})
