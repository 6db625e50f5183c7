/** What was made last under each name, and of what: of the same it is not made again. */
export class LastMade<Made> {
  readonly #last = new Map<string, { of: string; made: Made }>()

  /**
   * @param of names all that it is made of
   * @param requireStill throws where that may have changed while it was made: it is given to nobody then
   */
  async get(
    name: string,
    of: string,
    make: () => Promise<Made>,
    requireStill: () => Promise<void>,
  ): Promise<Made> {
    const known = this.#last.get(name)
    const made = known?.of === of ? known.made : await make()
    await requireStill()
    this.#last.set(name, { of, made })
    return made
  }
}
