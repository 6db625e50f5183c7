import { themedCss, type ClassColour } from './colours'
import { textureCss } from './textures'

/**
 * A style for elements of the style sheet's class `class-fill`: it fills them
 * with the colour of a class, or with its texture where the reader prefers that.
 */
export function classFill(look: ClassColour): string {
  return `--class-colour: ${themedCss(look)}; --class-texture: ${textureCss(look.texture)}`
}
