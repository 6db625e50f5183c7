import { fileURLToPath } from 'node:url'

// This file and the bundle that contains it (dist/main.js) lie equally deep, so one definition serves both.
export const migrationsDirectory = fileURLToPath(new URL('../../migrations/', import.meta.url))
/** What turns canonical tables into those of the database, of whatever city they are. */
export const loadDirectory = fileURLToPath(new URL('../../migrations/load/', import.meta.url))
/** The data set that comes with the program, by the name of its folder; nothing else names it. */
export const builtInDataSet = 'dresden'
export const seedDirectory = fileURLToPath(
  new URL(`../../migrations/seed/${builtInDataSet}/`, import.meta.url),
)
export const printedSchema = fileURLToPath(new URL('../schema.graphql', import.meta.url))
export const preparedDirectory = fileURLToPath(new URL('../dist/prepared/', import.meta.url))
export const embeddedWorker = new URL('./embedded-worker.js', new URL('../dist/', import.meta.url))
export const webFiles = new URL('../../web/build/client/', import.meta.url)
export const workThread = new URL('./work-thread.js', new URL('../dist/', import.meta.url))
export const loadingThread = new URL('./loading-thread.js', new URL('../dist/', import.meta.url))
export const placementThread = new URL(
  './placement-thread.js',
  new URL('../dist/', import.meta.url),
)
export const importThread = new URL('./import-thread.js', new URL('../dist/', import.meta.url))
export const webHandler = new URL('../../web/build/handler.js', import.meta.url)
export const serverProgram = fileURLToPath(
  new URL('./main.js', new URL('../dist/', import.meta.url)),
)
