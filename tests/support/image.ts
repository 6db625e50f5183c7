import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'

import { z } from 'zod'

const words = z.array(z.string())

/** The words by which the image is looked at. */
export async function healthCheckOfImage(): Promise<string[]> {
  const image = await readFile(new URL('../../Dockerfile', import.meta.url), 'utf8')
  return words.parse(JSON.parse(/^HEALTHCHECK [^]*?^ +CMD (\[.*\])$/m.exec(image)?.[1] ?? ''))
}

/** What compose.yaml says of a container, and what administrators are told to ask of it. */
export interface ComposedService {
  /** As it stands there. */
  text: string
  /** The words by which it is started, where they are not the image's. */
  command: string[]
  /** The role of the database in each address it is given. */
  roles: Record<string, string>
  /** What follows `docker compose run --rm …` at its head. */
  runs: string[][]
}

export async function composed(service: string): Promise<ComposedService> {
  const file = await readFile(new URL('../../compose.yaml', import.meta.url), 'utf8')
  const text = new RegExp(`^ {2}${service}:\\n(?:(?: {4}.*)?\\n)*`, 'm').exec(file)?.[0] ?? ''
  const roles = text.matchAll(/^ +(DATABASE_\w+): postgres:\/\/(\w+):/gm)
  const runs = file.matchAll(new RegExp(`docker compose run --rm ${service} (.*)`, 'g'))
  return {
    text,
    command: /^ {4}(?:command|entrypoint): \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [],
    roles: Object.fromEntries([...roles].map(([, name = '', role = '']) => [name, role])),
    runs: [...runs].map(([, said = '']) => said.split(' ')),
  }
}

/** Whom the image is run by, of the group of the same number. */
export const nobody = 65_534

/**
 * What runs a program as the image is run: nobody, without any right of root, on a file system nobody can write to, but
 * for the one directory that is given.
 */
export function asNobody(volume?: string): string[] {
  const mounted = volume === undefined ? [] : [`mount --bind '${volume}' '${volume}'`]
  const shut = [...mounted, 'mount -o remount,bind,ro /', 'exec "$@"'].join(' && ')
  return [
    ...['unshare', '--mount', 'sh', '-c', shut, 'sh'],
    ...['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--no-new-privs'],
    ...['--bounding-set=-all', '--inh-caps=-all'],
  ]
}

/** Not every machine on which tests are run as root lets its root do so. */
export const canShutOff = process.getuid?.() === 0 && succeeds([...asNobody(), 'true'])

function succeeds([program = '', ...parameters]: readonly string[]): boolean {
  try {
    execFileSync(program, parameters, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
