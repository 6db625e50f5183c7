/** How a text is coloured, with all that its contrast depends on. */
interface Coloured {
  colours: string
  /** The same with the kind of element it is. */
  ofKind: string
}

/** What stands behind something. */
interface Behind {
  /** The colours and pictures from it down to the first that lets nothing through. */
  layers: string
  isOpaque: boolean
  /** It stands over whatever this page happens to show there. */
  floats: boolean
  opacity: string
}

declare global {
  interface Window {
    unseenColours?: Map<Element, Coloured>
  }
}

/**
 * Runs in the page, and so has to hold everything it calls: leaves in `unseenColours` the texts whose colours,
 * background, size and weight are not among those known. Texts alike in all of them have the same contrast.
 *
 * @returns how many there are
 */
export function findUnseenColours(known: readonly string[]): number {
  const seen = new Set(known)
  const found = new Map<Element, Behind>()
  const shown = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      !element.closest('.visually-hidden') &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
  )
  const painted = shown
    .filter(isPaintedOutOfPlace)
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
  const texts = shown.filter((element) => hasText(element) && !element.matches(':disabled'))
  const unseen = texts.flatMap((element): [Element, Coloured][] => {
    const colours = coloursOf(element)
    const ofKind = `${kindOf(element)} in ${kindOf(element.parentElement)}: ${colours}`
    return seen.has(colours) || seen.has(ofKind) ? [] : [[element, { colours, ofKind }]]
  })
  window.unseenColours = new Map(unseen)
  return unseen.length

  function hasText(element: Element): boolean {
    if (element.matches('input, select, textarea, a')) return true
    return [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    )
  }

  function kindOf(element: Element | null): string {
    return `${element?.tagName ?? ''} ${element?.getAttribute('class') ?? ''}`
  }

  function coloursOf(element: Element): string {
    const style = getComputedStyle(element)
    const { layers, floats, opacity } = behindOf(element)
    const size = Number.parseFloat(style.fontSize)
    return [
      style.color,
      style.fill,
      // Large type needs less contrast, bold type from a smaller size on.
      [24, 18.66].findIndex((least) => size >= least),
      style.fontWeight,
      style.textShadow,
      layers,
      opacity,
      floats ? location.pathname : '',
      ...overlapping(element),
      ...(element.matches('a') ? linkOf(element, style) : []),
    ].join('|')
  }

  /** A link is told from the text around it. */
  function linkOf({ parentElement }: Element, style: CSSStyleDeclaration): string[] {
    const around = getComputedStyle(parentElement ?? document.body)
    return [
      style.textDecorationLine,
      style.borderBottom,
      around.color,
      around.fontWeight,
      around.display,
    ]
  }

  function behindOf(element: Element): Behind {
    const known = found.get(element)
    if (known) return known
    const style = getComputedStyle(element)
    const below = element.parentElement
      ? behindOf(element.parentElement)
      : { layers: '', isOpaque: false, floats: false, opacity: '' }
    const isOpaque = style.backgroundColor.startsWith('rgb(') && style.mixBlendMode === 'normal'
    const own = `${style.backgroundColor} ${style.backgroundImage} ${style.mixBlendMode}`
    const behind = {
      layers: isOpaque ? own : `${own}/${below.layers}`,
      isOpaque,
      floats: !isOpaque && (below.floats || isOutOfPlace(style)),
      opacity: style.opacity === '1' ? below.opacity : `${style.opacity} ${below.opacity}`,
    }
    found.set(element, behind)
    return behind
  }

  function isOutOfPlace({ position }: CSSStyleDeclaration): boolean {
    return ['absolute', 'fixed', 'sticky'].includes(position)
  }

  function isPaintedOutOfPlace(element: Element): boolean {
    const style = getComputedStyle(element)
    if (!isOutOfPlace(style) || element.matches('svg *')) return false
    return (
      element.matches('svg, img, canvas, iframe') ||
      style.backgroundImage !== 'none' ||
      !style.backgroundColor.endsWith(', 0)')
    )
  }

  /** The colours of what lies over or under it without holding it. */
  function overlapping(element: Element): string[] {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return painted.flatMap(({ element: other, box }) =>
      box.left < right &&
      left < box.right &&
      box.top < bottom &&
      top < box.bottom &&
      !other.contains(element) &&
      !element.contains(other)
        ? [`${other.tagName} ${behindOf(other).layers}`]
        : [],
    )
  }
}
