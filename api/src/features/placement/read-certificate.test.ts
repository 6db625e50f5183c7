import { expect, it } from 'vitest'
import { readCertificate } from './read-certificate.ts'

const certificate = {
  schema: 1,
  question: { model: 'P_MEDIAN', sites: 1 },
  rules: { forced: [], excluded: [], minimumMetres: null },
  ...{ demand: 1, candidates: 1, partsOfAMetre: 10, sites: [0], value: 0, bound: 0 },
  ...{ boundBySums: 0, restsOn: 'SUMS', solver: null, fineness: 1, proof: [] },
}

it.each([
  [certificate, null],
  [{ certificate }, null],
  [{ certificate, dataVersion: 'c22e' }, 'c22e'],
  [{ certificate, dataVersion: 7 }, null],
])('reads of which data a file says that it is: %#', (sent, dataVersion) => {
  expect(readCertificate(JSON.stringify(sent))).toEqual({ certificate, dataVersion })
})

it('says why it cannot be read', () => {
  expect(() => readCertificate('{"certificate": null}')).toThrow(
    expect.objectContaining({ code: 'UNREADABLE_CERTIFICATE' }),
  )
})
