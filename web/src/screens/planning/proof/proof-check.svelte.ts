import { UnreadableCertificate } from '@atlas/geo/placement/certificate'
import { parseProofFile, type ProofFile } from '@atlas/geo/placement/proof-file'
import type { Message } from '@atlas/geo/words/vocabulary'
import { ImpossibleScenario } from '@atlas/geo/world/scenario'

import { ApiFailure, type Asker } from '$api/ask'

import { loadProofGround, type ProofGround } from './proof-ground'
import type { Recomputed } from './recompute'
import type { WorkerSays } from './recompute-worker'
import RecomputeWorker from './recompute-worker?worker'

/** How far a check is. */
export type CheckStage =
  | { at: 'reading' }
  | { at: 'fetching' }
  | { at: 'measuring' }
  | { at: 'adding'; done: number; of: number }
  | { at: 'checked'; proof: ProofFile; ground: ProofGround; recomputed: Recomputed }
  | { at: 'left' }
  /** By a rule, which says why; by the API, in the reader's language; or without a word. */
  | { at: 'failed'; why: Message | readonly string[] }

/** One file, from opening it to what came out. */
export class ProofCheck {
  readonly name: string
  stage = $state.raw<CheckStage>({ at: 'reading' })
  isRunning = $derived(!['checked', 'left', 'failed'].includes(this.stage.at))
  #worker: Worker | null = null

  constructor(name: string) {
    this.name = name
  }

  /** Reads, fetches what it is about, and recomputes it in a worker. */
  async run(asker: Asker, text: () => Promise<string>): Promise<void> {
    try {
      const proof = parseProofFile(await text())
      if (!this.#goesOn({ at: 'fetching' })) return
      const ground = await loadProofGround(asker, proof)
      if (!this.#goesOn({ at: 'measuring' })) return
      this.#recompute(proof, ground)
    } catch (fault) {
      this.#goesOn({ at: 'failed', why: reasonOf(fault) })
    }
  }

  /** Nothing is said of the proof. */
  leave(): void {
    this.#worker?.terminate()
    this.#goesOn({ at: 'left' })
  }

  #recompute(proof: ProofFile, ground: ProofGround): void {
    const { certificate } = proof
    const { cells, placementGround } = ground
    const worker = new RecomputeWorker()
    this.#worker = worker
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerSays>) => {
      if (data.type === 'STEPS') {
        this.#goesOn({ at: 'adding', done: data.done, of: certificate.proof.length })
        return
      }
      this.#goesOn({ at: 'checked', proof, ground, recomputed: data.recomputed })
      worker.terminate()
    })
    worker.addEventListener('error', () => {
      this.#goesOn({ at: 'failed', why: [] })
      worker.terminate()
    })
    worker.postMessage({ certificate, cells, ground: placementGround })
  }

  /** Unless it has ended. */
  #goesOn(stage: CheckStage): boolean {
    if (this.isRunning) this.stage = stage
    return this.stage === stage
  }
}

function reasonOf(fault: unknown): Message | readonly string[] {
  if (fault instanceof UnreadableCertificate || fault instanceof ImpossibleScenario) {
    return fault.reason
  }
  if (fault instanceof ApiFailure) return fault.reasons
  return []
}
