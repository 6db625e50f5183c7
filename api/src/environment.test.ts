import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

describe('readEnvironment', () => {
  it('serves on localhost:4000 from the embedded database when nothing is set', () => {
    expect(readEnvironment({})).toEqual({
      port: 4000,
      host: 'localhost',
      databaseUrl: undefined,
      dataDirectory: '.atlas/data',
      networkDirectory: '.atlas/network',
      developerTools: true,
      minimums: { residents: 3, cases: 10 },
      logLevel: 'info',
    })
  })

  it('takes what is set', () => {
    expect(
      readEnvironment({
        PORT: '0',
        HOST: '0.0.0.0',
        DATABASE_URL: 'postgres://atlas@db.example:5433/atlas',
        DATA_DIR: '/srv/atlas',
        NETWORK_DIR: '/srv/network',
        DEVELOPER_TOOLS: 'off',
        MINIMUM_RESIDENTS: '5',
        MINIMUM_CASES: '0',
        LOG_LEVEL: 'warn',
      }),
    ).toEqual({
      port: 0,
      host: '0.0.0.0',
      databaseUrl: 'postgres://atlas@db.example:5433/atlas',
      dataDirectory: '/srv/atlas',
      networkDirectory: '/srv/network',
      developerTools: false,
      minimums: { residents: 5, cases: 0 },
      logLevel: 'warn',
    })
  })

  it('names every wrong value at once, each with what to write instead', () => {
    const wrong = {
      PORT: '70000',
      HOST: 'not a host',
      DATABASE_URL: 'mysql://x/y',
      DATA_DIR: ' ',
      NETWORK_DIR: '',
      DEVELOPER_TOOLS: 'yes',
      MINIMUM_RESIDENTS: '-1',
      MINIMUM_CASES: 'many',
      LOG_LEVEL: 'loud',
    }
    expect(() => readEnvironment(wrong)).toThrowErrorMatchingInlineSnapshot(`
      [EnvironmentError: The configuration cannot be used:
        PORT must be a whole number from 0 to 65535, for example PORT=4000 (0 takes any free port) (it is "70000")
        HOST must be a host name or address to listen on, for example HOST=localhost or HOST=0.0.0.0 (it is "not a host")
        DATABASE_URL must look like postgres://user:password@host:5432/database, or be left out for the embedded database (it is "mysql://x/y")
        DATA_DIR must be the path of a directory, for example DATA_DIR=.atlas/data (it is " ")
        NETWORK_DIR must be the path of a directory, for example NETWORK_DIR=.atlas/network (it is "")
        DEVELOPER_TOOLS must be on or off: introspection and GraphiQL (it is "yes")
        MINIMUM_RESIDENTS must be a whole number from 0 to 999, for example MINIMUM_RESIDENTS=3: smaller numbers are withheld (it is "-1")
        MINIMUM_CASES must be a whole number from 0 to 999, for example MINIMUM_CASES=10: smaller numbers are withheld (it is "many")
        LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent (it is "loud")]
    `)
  })

  it.each(['', '4e3', '-1', '65536', '4000 '])('refuses the port %j', (PORT) => {
    expect(() => readEnvironment({ PORT })).toThrow(/PORT must be a whole number/)
  })
})
