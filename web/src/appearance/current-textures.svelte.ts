import { getContext, setContext } from 'svelte'

import { texturesCookie, texturesOf } from './textures'

/** Whether classes show by texture; the style sheet reads the same from the root element. */
export class CurrentTextures {
  #on = $state(false)

  constructor() {
    if (typeof document !== 'undefined')
      this.#on = texturesOf(document.documentElement.dataset.textures)
  }

  get on(): boolean {
    return this.#on
  }

  choose(on: boolean): void {
    this.#on = on
    document.documentElement.dataset.textures = on ? 'on' : 'off'
    document.cookie = texturesCookie(on)
  }
}

const key = Symbol('textures')

export function provideTextures(textures: CurrentTextures): void {
  setContext(key, textures)
}

export function currentTextures(): CurrentTextures {
  return getContext<CurrentTextures>(key)
}
