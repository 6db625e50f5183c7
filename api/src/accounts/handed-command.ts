import { z } from 'zod'
import { askDoor, type Door } from '../imports/hand-over.ts'
import { CommandError } from './command.ts'

/** What a command hands to the server that has the embedded database open. */
export const handedCommand = z.strictObject({
  words: z.array(z.string().max(300)).max(50),
  who: z.string().min(1).max(200),
})

const told = z.union([z.object({ lines: z.array(z.string()) }), z.object({ refusal: z.string() })])
export type Told = z.output<typeof told>

/** Lets the server do what a command line says. @returns what is told @throws CommandError */
export async function askCommand(
  door: Door,
  words: readonly string[],
  who: string,
): Promise<string[]> {
  const answer = await askDoor(door, '/konten', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ words, who }),
  })
  const said = told.parse(await answer.json())
  if ('refusal' in said) throw new CommandError(said.refusal)
  return said.lines
}
