/** Whether the browser can draw a map at all. */
export function supportsWebgl(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  // The test's own drawing surface is not kept: browsers allow only a few.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
