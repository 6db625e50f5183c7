import { stdout } from 'node:process'

import { seedDirectory } from '../../api/src/paths.ts'
import { cityOfDataSet } from '../../api/src/streets/city.ts'
import { installStreets } from '../../api/src/streets/install-streets.ts'
import { keepHeapTight } from '../../api/src/streets/tight-heap.ts'
import { realExtracts } from '../streets/real-extracts.ts'

/**
 * The command over an extract, in a process of its own whose memory is measured: for Dresden, or for a city laid over
 * one of the extracts beside the project. Prints what was built, and how long each step took.
 */
keepHeapTight()
const [extract = '', directory = '', over = ''] = process.argv.slice(2)
const invented = Object.entries(realExtracts).find(([name]) => name === over)
const city = invented ? invented[1].city : await cityOfDataSet(seedDirectory)

const seconds: Record<string, number> = {}
let [current, since] = ['', performance.now()]
const progress = (step: string) => {
  if (step === current) return
  const now = performance.now()
  if (current !== '') seconds[current] = Math.round((now - since) / 10) / 100
  ;[current, since] = [step, now]
}
const record = await installStreets({ extract, directory, city, day: '2014-06-01', progress })
progress('')
const peakMegabytes = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6)
stdout.write(JSON.stringify({ record, seconds, peakMegabytes }))
