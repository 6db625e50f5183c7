import { userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import {
  makeTemporaryFolder,
  removeTemporaryFolder,
} from '../database/embedded/temporary-folder.ts'
import { openDatabase } from '../database/open-database.ts'
import { type Environment, readEnvironment, terminalLanguage } from '../environment.ts'
import { explainFailure } from '../startup-failure.ts'
import { type Command, CommandError, readCommand } from './command.ts'
import { givenFile } from './given-file.ts'
import { findDoor, ServerRefused } from './hand-over.ts'
import { askHistory, askImport, askUndo } from './handed-import.ts'
import { historyTable } from './history-table.ts'
import { historyOf, importFiles, type ImportTarget, type TellImport, undo } from './importer.ts'
import { importsInto, intoServer } from './imports.ts'
import { importDictionary, inWords, type ToldEvent } from './in-words.ts'
import { readHere } from './read-files.ts'
import { writeReport } from './problem-report.ts'
import { localFiles } from './sources/local-files.ts'

function attempt() {
  try {
    return readCommand(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    console.error(error.message)
    process.exitCode = 1
    return null
  }
}

/** @returns whether what was asked for came to be */
async function act(
  asked: Command,
  environment: Environment,
  language: 'de' | 'en',
  tell: (event: ToldEvent) => void,
): Promise<boolean> {
  if (asked.what === 'import') return actOnFiles(asked, environment, language, tell)
  const door = await doorOf(environment)
  if (door) {
    if (asked.what === 'history')
      return showHistory(await askHistory(door, language), asked, language)
    return succeeded(await askUndo(door, asked.id, language, tell))
  }
  return into(environment, async (target) => {
    if (asked.what === 'history') return showHistory(await historyOf(target), asked, language)
    const told = new Told(language, tell)
    await undo(target, asked.id, me(), told.say)
    return succeeded(told.last)
  })
}

const doorOf = ({ databaseUrl, dataDirectory }: Environment) =>
  databaseUrl === undefined ? findDoor(dataDirectory) : null

/** Tells in words, and keeps what was told last. */
class Told {
  last: ToldEvent | undefined
  readonly say: TellImport

  constructor(language: 'de' | 'en', tell: (event: ToldEvent) => void) {
    const dictionary = importDictionary(language)
    this.say = (event, levels) => {
      this.last = inWords(event, dictionary, levels)
      tell(this.last)
    }
  }
}

async function actOnFiles(
  asked: Extract<Command, { what: 'import' }>,
  environment: Environment,
  language: 'de' | 'en',
  tell: (event: ToldEvent) => void,
): Promise<boolean> {
  const { kind, said, isCheck, isConfirmed, allowsPrivate } = asked
  const told = new Told(language, tell)
  const folder = await makeTemporaryFolder()
  try {
    const sources = asked.paths.map((source) => ({ source }))
    const files = await localFiles(sources, folder, { allowsPrivate }, told.say)
    if (!files) return false
    const door = await doorOf(environment)
    if (door) {
      const handed = { ...asked, files, by: me(), language, confirm }
      return succeeded(await askImport(door, handed, tell))
    }
    return await into(environment, async (target) => {
      const given = await Promise.all(files.map(({ path, name }) => givenFile(path, name)))
      const asking = { kind, files: given, said, isCheck, by: me() }
      const isWanted = async () => isConfirmed || confirm()
      await importFiles(target, { ...asking, confirm: isWanted }, told.say)
      return succeeded(told.last)
    })
  } finally {
    await removeTemporaryFolder(folder)
  }
}

const me = () => userInfo().username

/** Where nobody lets a server do it, the database is opened here. */
async function into(
  environment: Environment,
  use: (target: ImportTarget) => Promise<boolean>,
): Promise<boolean> {
  const connection = await openDatabase(environment, {
    say: (message) => {
      console.error(`▸ ${message}`)
    },
    onLost: (reason) => {
      console.error(`The embedded database stopped: ${reason.message}`)
      process.exit(1)
    },
    mayLackDistricts: true,
  })
  try {
    return environment.databaseUrl === undefined
      ? await importsInto(environment, connection, [], readHere).into(use)
      : await intoServer(environment, use, readHere)
  } finally {
    await connection.close()
  }
}

const good: ReadonlySet<string> = new Set(['APPLIED', 'UNCHANGED', 'CHECKED', 'UNDONE'])

const succeeded = (event: ToldEvent | undefined) =>
  event?.event === 'outcome' && good.has(event.code)

/** Asked only of somebody who sits there. */
async function confirm(): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const answer = await terminal.question('Übernehmen? / Import it? [j/y/N] ')
  terminal.close()
  return /^[jy]/i.test(answer.trim())
}

/** What somebody waits for goes to the terminal, what a program may read to standard output. */
function show(event: ToldEvent): void {
  if (event.event === 'progress') console.error(`▸ ${event.text}`)
  else if (event.event === 'problem') {
    const { file, line, column, value, text } = event
    const place = [file, line, column].filter((part) => part !== null && part !== '').join(':')
    console.log(
      `${[place, value].filter((part) => part !== null && part !== '').join(': ')} – ${text}`,
    )
  } else if (event.event === 'finding')
    console.log(`${event.isRemarkable ? '! ' : '  '}${event.text}`)
  else console.log(event.code === 'UNCONFIRMED' ? `${event.text} (--yes)` : event.text)
}

function showHistory(
  history: readonly object[],
  { isJson }: Extract<Command, { what: 'history' }>,
  language: 'de' | 'en',
): boolean {
  const lines = isJson
    ? history.map((one) => JSON.stringify(one))
    : historyTable(history, importDictionary(language).history)
  for (const line of lines) console.log(line)
  return true
}

/** What is known to go wrong is one sentence. */
const sayFailure = (error: unknown, language: string | undefined) =>
  error instanceof CommandError || error instanceof ServerRefused
    ? error.message
    : explainFailure(error, language)

/** `npm run import`: a city's own files into the configured database, or through the server that has it open. */
const command = attempt()
if (command) {
  const language = command.language ?? terminalLanguage()
  const dictionary = importDictionary(language)
  try {
    const environment = readEnvironment()
    const told: ToldEvent[] = []
    const tell = (event: ToldEvent) => {
      told.push(event)
      show(event)
    }
    if (!(await act(command, environment, dictionary.language, tell))) process.exitCode = 1
    if (command.what === 'import' && command.report !== null) {
      await writeReport(command.report, told).catch((error: unknown) => {
        throw new CommandError(`--report ${command.report}: ${String(error)}`)
      })
    }
  } catch (error) {
    console.error(sayFailure(error, language))
    process.exitCode = 1
  }
}
