import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** What only whoever was given it knows, and nobody guesses. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of it: whoever reads that cannot use it. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The library's own measure: argon2id, 19 MiB, two passes (OWASP's recommendation). */
export const hashOf = (password: string): Promise<string> => hash(normal(password))

/** Of nobody, which takes as long to look at as one of somebody. */
let nobodys: Promise<string> | undefined

/** @param passwordHash null: of nobody, and so never right, which takes as long to find out */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashOf(newSecret())
  const isRight = await verify(passwordHash ?? (await nobodys), normal(password))
  return isRight && passwordHash !== null
}

/** One letter is written in several ways by keyboards. */
const normal = (password: string) => password.normalize('NFKC')

const passwordLength = { least: 12, most: 200 } as const

/** Whether it is one that nobody tries first. */
export const isUsable = (password: string, name: string): boolean => {
  const { length } = normal(password)
  const { least, most } = passwordLength
  const isTooEven = new Set(normal(password).toLowerCase()).size < leastDifferent
  return length >= least && length <= most && !isTooEven && !containsName(password, name)
}

const leastDifferent = 5

const containsName = (password: string, name: string) =>
  name.length >= 4 && password.toLowerCase().includes(name)
