const listedAs = 0x02_01_4b_50
/** The last record of an archive without a comment, which says where the list of its files begins and how many there are. */
const ending = { length: 22, files: 10, list: 16 }
const ofListed = { time: 12, name: 28, extra: 30, comment: 32, file: 42, length: 46 }
const ofFile = { time: 10 }
/** The first day that an archive can name, at midnight: in its upper half the day, in its lower the time. */
const noMoment = 0x00_21_00_00

/**
 * Takes from an archive (ZIP) the moment at which each of its files was packed, in place: what holds the same is the
 * same, whenever it is made.
 */
export function undate(archive: Uint8Array): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.byteLength - ending.length
  const files = view.getUint16(end + ending.files, true)
  let at = view.getUint32(end + ending.list, true)
  for (let index = 0; index < files; index += 1) {
    if (view.getUint32(at, true) !== listedAs) throw new Error('the archive is none')
    view.setUint32(at + ofListed.time, noMoment, true)
    view.setUint32(view.getUint32(at + ofListed.file, true) + ofFile.time, noMoment, true)
    const following = [ofListed.name, ofListed.extra, ofListed.comment]
    at +=
      ofListed.length + following.reduce((sum, part) => sum + view.getUint16(at + part, true), 0)
  }
}
