import { PbfReader } from 'pbf'

/** What a file says of itself at its beginning. */
export interface Header {
  /** The day of the state of the map it was taken from, yyyy-mm-dd; null where it does not say. */
  day: string | null
}

const understood = new Set(['OsmSchema-V0.6', 'DenseNodes'])

/** @throws Error where one has to understand more to read it */
export function readHeader(content: Uint8Array): Header {
  const found = { seconds: 0, required: new Array<string>() }
  new PbfReader(content).readFields((tag, result, pbf) => {
    if (tag === 4) result.required.push(pbf.readString())
    if (tag === 32) result.seconds = pbf.readVarint()
  }, found)
  const { seconds, required } = found
  if (required.includes('HistoricalInformation')) {
    throw new Error('it holds earlier states of the map, too; take an extract of one day')
  }
  const unknown = required.filter((feature) => !understood.has(feature))
  if (unknown.length > 0) throw new Error(`it needs ${unknown.join(' and ')}, which is not known`)
  return { day: seconds === 0 ? null : new Date(seconds * 1000).toISOString().slice(0, 10) }
}
