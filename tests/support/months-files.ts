import { expect, it } from 'vitest'
import { z } from 'zod'

import type { Visitor } from './people.ts'

const answerOf = z.object({
  code: z.string(),
  name: z.string().nullable(),
  problems: z.array(
    z.object({
      line: z.int().nullable(),
      column: z.string().nullable(),
      value: z.string().nullable(),
      text: z.string(),
    }),
  ),
  moreProblems: z.int(),
  months: z.array(z.looseObject({ site: z.string(), month: z.string(), is: z.string() })),
  empty: z.int(),
})
type Answer = z.output<typeof answerOf>

const head =
  'Kennung;Monat;Grund der Berichtigung;Auskünfte;Klärungen der Zuständigkeit;Neue Fälle;Beratungen;Kriseninterventionen'

/** A file as somebody hands it in, to look at or, by the name of what was seen, to submit. */
async function handsIn(
  who: Visitor,
  rows: readonly string[],
  confirm?: string | null,
): Promise<Answer | number> {
  const asked = new URLSearchParams({ name: 'monate.csv', ...(confirm != null && { confirm }) })
  const answer = await who.fetch(`/eintragen/kennzahlen-datei?${asked}`, {
    method: 'POST',
    headers: { origin: who.url, 'content-type': 'text/csv', 'accept-language': 'en' },
    body: [head, ...rows].join('\n'),
  })
  return answer.status === 200 ? answerOf.parse(await answer.json()) : answer.status
}

/** The same where it is taken. */
async function taken(...said: Parameters<typeof handsIn>): Promise<Answer> {
  const answer = await handsIn(...said)
  if (typeof answer === 'number') throw new Error(`it was refused with ${String(answer)}`)
  return answer
}

interface Given {
  /** Enters for luise, and nothing else. */
  readonly lena: Visitor
  readonly planer: Visitor
  readonly chefin: Visitor
  readonly nobody: Visitor
  /** Of which nothing is known yet, newest first. */
  readonly months: readonly [string, string, string]
  readonly saves: (form: Record<string, string>) => Promise<unknown>
  readonly seen: (month: string) => Promise<unknown>
  readonly audited: (what: string) => Promise<readonly string[]>
}

/** Months of luise as files. */
export function theyAreFiled(given: () => Given): void {
  it('are submitted as a file by who may, once it was seen, all of it or nothing', async () => {
    const { lena, planer, nobody, months, audited } = given()
    const [newest, second, third] = months
    const rows = [newest, second].map((month, at) => `luise;${month};;${90 + at};0;0;0;0`)
    expect(await handsIn(nobody, rows)).toBe(401)
    // Another's centre and none are the same.
    for (const site of ['gorbitz', 'nowhere']) {
      const { code, problems } = await taken(lena, [...rows, `${site};${third};;1;1;1;1;1`], 'x')
      expect(code).toBe('REFUSED')
      expect(problems).toEqual([
        {
          ...{ line: 4, column: 'Kennung', value: null },
          text: 'You submit nothing for such a counselling centre. One of these is expected: luise.',
        },
      ])
    }
    const seen = await taken(lena, [...rows, `luise;${third};;;;;;`])
    expect(seen).toMatchObject({ code: 'CHECKED', problems: [], empty: 1 })
    expect(seen.months.map(({ month, is }) => [month, is])).toEqual([
      [newest, 'NEW'],
      [second, 'NEW'],
    ])
    // What was seen is submitted, and nothing else.
    expect(await taken(lena, rows.slice(1), seen.name)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await audited('MONTHS_FILED')).toEqual([])
    expect(await taken(lena, rows, seen.name)).toMatchObject({ code: 'FILED' })
    expect(await taken(lena, rows, seen.name)).toMatchObject({ code: 'UNCHANGED' })
    expect(await given().seen(newest)).toMatchObject({
      draft: null,
      submissions: [{ by: 'lena', reason: null }],
    })
    expect(await audited('MONTHS_FILED')).toEqual(['luise'])
    // A planner does so for every centre.
    expect(await taken(planer, [`gorbitz;${third};;7;7;7;7;7`])).toMatchObject({ code: 'CHECKED' })
  })

  it('are corrected by a file only with their reason, beside what somebody has typed meanwhile', async () => {
    const { lena, chefin, months, saves, seen } = given()
    const [newest] = months
    const without = await taken(chefin, [`luise;${newest};;91;0;0;0;0`])
    expect(without.problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Grund der Berichtigung'],
    ])
    const personal = await taken(chefin, [`luise;${newest};Herr Mustermann kam;91;0;0;0;0`])
    expect(JSON.stringify(personal)).not.toContain('Mustermann')
    expect(personal.problems[0]?.text).toContain('names of persons')
    const rows = [`luise;${newest};Nachgezählt;91;0;0;0;0`]
    const before = await taken(chefin, rows)
    expect(before.months).toMatchObject([{ is: 'CORRECTED', keepsDraft: false, lost: 0 }])
    await saves({ month: newest, version: '1' })
    expect(await taken(chefin, rows, before.name)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const { name, months: told } = await taken(lena, rows)
    expect(told).toMatchObject([{ keepsDraft: true }])
    expect(await taken(chefin, rows, name)).toMatchObject({ code: 'FILED' })
    expect(JSON.stringify(await seen(newest))).toContain('{"cell":"INFORMATION","count":1040}')
    expect(await seen(newest)).toMatchObject({
      version: 3,
      submissions: [{ by: 'lena' }, { by: 'chefin', reason: 'Nachgezählt' }],
    })
  })

  it('are taken as a file from a page of ours alone', async () => {
    const { lena } = given()
    const send = (headers: Record<string, string>, body = head) =>
      lena.fetch('/eintragen/kennzahlen-datei', { method: 'POST', headers, body })
    const type = { 'content-type': 'text/csv' }
    expect((await send({ ...type, origin: 'https://elsewhere.example' })).status).toBe(400)
    expect((await send(type)).status).toBe(400)
    expect((await send({ origin: lena.url, 'content-type': 'text/plain' })).status).toBe(415)
    expect(
      (await send({ ...type, origin: lena.url }, 'x'.repeat(2 * 1024 * 1024 + 1))).status,
    ).toBe(413)
  })
}
