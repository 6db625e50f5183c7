import { directions, type Direction } from './place-towards'

/** What a key pressed on the map asks for; everything else is left to the map and the browser. */
export type WalkCommand =
  | { kind: 'step'; direction: Direction }
  | { kind: 'pan'; direction: Direction }
  | { kind: 'site'; by: 1 | -1 }
  | { kind: 'choose' }
  | { kind: 'leave' }

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>

export function walkCommand(pressed: Pressed): WalkCommand | null {
  const { key, shiftKey } = pressed
  if (pressed.ctrlKey || pressed.altKey || pressed.metaKey) return null
  const direction = directions.find((name) => key === `Arrow${capital(name)}`)
  if (direction) return { kind: shiftKey ? 'pan' : 'step', direction }
  switch (key) {
    case 's':
    case 'S':
      return { kind: 'site', by: shiftKey ? -1 : 1 }
    case 'Enter':
      return { kind: 'choose' }
    case 'Escape':
      return { kind: 'leave' }
    default:
      return null
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
