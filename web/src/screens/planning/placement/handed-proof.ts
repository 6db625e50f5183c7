interface Handed {
  name: string
  text: string
}

let handed: Handed | null = null

/** Leaves a proof for the page that is opened next, as no address holds it. */
export function handProof(proof: Handed): void {
  handed = proof
}

export function takeProof(): Handed | null {
  const taken = handed
  handed = null
  return taken
}
