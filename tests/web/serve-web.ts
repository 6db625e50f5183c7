import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { freePort } from '../support/free-port.ts'

export interface ServedWeb {
  url: string
  /** What it has written so far. */
  log: readonly string[]
  /** Ends it. */
  stop: () => Promise<void>
}

/**
 * Serves the web from its source with one language more, as a developer who has added it sees it: that is another web
 * than the built one, which every other test looks at.
 */
export async function serveWebInPseudoLanguage(apiUrl: string): Promise<ServedWeb> {
  const cache = await mkdtemp(join(tmpdir(), 'atlas-vite-'))
  const port = String(await freePort())
  const config = fileURLToPath(new URL('pseudo-language.vite.config.ts', import.meta.url))
  const vite = spawn(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      '--config',
      config,
      '--port',
      port,
      '--strictPort',
      '--host',
      '127.0.0.1',
    ],
    {
      cwd: fileURLToPath(new URL('../../web', import.meta.url)),
      env: { PATH: process.env.PATH, API_URL: apiUrl, VITE_CACHE: cache },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const log: string[] = []
  for (const stream of [vite.stdout, vite.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => log.push(text))
  }
  const abandon = () => vite.kill('SIGKILL')
  process.once('exit', abandon)
  const stop = async () => {
    process.off('exit', abandon)
    if (vite.exitCode === null && vite.kill('SIGTERM')) await once(vite, 'exit')
    await rm(cache, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 600 && vite.exitCode === null; tries += 1) {
    const answer = await fetch(`${url}/src/app.html`).catch(() => null)
    await answer?.body?.cancel()
    if (answer) return { url, log, stop }
    await sleep(100)
  }
  await stop()
  throw new Error(`The web was not served:\n${log.join('')}`)
}
