import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'
import { seedDirectory } from './paths.ts'

describe('readEnvironment', () => {
  it('serves on localhost:4000 from the embedded database when nothing is set', () => {
    expect(readEnvironment({})).toEqual({
      port: 4000,
      host: 'localhost',
      publicUrl: undefined,
      trustedProxies: undefined,
      metrics: undefined,
      tracesEndpoint: undefined,
      connections: {
        headers: 10_000,
        request: 30_000,
        idle: 72_000,
        answer: 120_000,
        connections: 2000,
      },
      databaseUrl: undefined,
      databaseAdminUrl: undefined,
      databasePeopleUrl: undefined,
      signingIn: {
        ...{ sessions: { idleMinutes: 60, hours: 10 }, auditDays: 0 },
        ...{ isLocal: true, directory: null },
      },
      workers: 1,
      dataDirectory: '.atlas/data',
      dataSet: { id: 'dresden', directory: resolve(seedDirectory) },
      streetsDirectory: '.atlas/streets',
      travelCosts: undefined,
      detourFactor: 1.3,
      developerTools: true,
      opensPages: true,
      deadlineSeconds: 10,
      limits: { requestsPerMinute: 3000, eventLoopDelay: 300 },
      work: { threads: 1, memoryMegabytes: 1024, mostWaiting: 100, longestWaitSeconds: 5 },
      stopSeconds: 15,
      operator: Object.fromEntries(
        ['name', 'email', 'telephone', 'representative', 'dataProtection', 'hosting']
          .concat('contributorId')
          .map((said) => [said, null]),
      ),
      placement: { mostWaiting: 20, mostOfOne: 4, longestWaitSeconds: 300 },
      minimums: { residents: 3, cases: 10 },
      logLevel: 'info',
    })
  })

  it('takes what is set', () => {
    expect(
      readEnvironment({
        PORT: '0',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://Atlas.example.org:443/',
        TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8',
        DATABASE_URL: 'postgres://atlas@db.example:5433/atlas',
        DATABASE_ADMIN_URL: 'postgres://atlas_admin@db.example:5433/atlas',
        DATABASE_PEOPLE_URL: 'postgres://atlas_people@db.example:5433/atlas',
        SESSION_IDLE_MINUTES: '30',
        SESSION_HOURS: '8',
        AUDIT_DAYS: '730',
        WORKERS: '3',
        METRICS_PORT: '9464',
        METRICS_HOST: '10.0.0.5',
        METRICS_TOKEN: 'a-token-of-some-length',
        OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
        HEADERS_SECONDS: '5',
        REQUEST_SECONDS: '20',
        IDLE_SECONDS: '90',
        ANSWER_SECONDS: '60',
        MAX_CONNECTIONS: '1000',
        DATA_DIR: '/srv/atlas',
        DATA_SET: '/srv/mannheim',
        STREETS_DIR: '/srv/streets',
        TRAVEL_COSTS: '/srv/ways.csv',
        DETOUR_FACTOR: '1.25',
        DEVELOPER_TOOLS: 'off',
        OPEN_PAGES: 'off',
        DEADLINE_SECONDS: '30',
        RATE_LIMIT: '0',
        EVENT_LOOP_DELAY: '100',
        WORK_THREADS: '2',
        WORK_MEMORY: '4096',
        WORK_QUEUE: '50',
        WORK_WAIT_SECONDS: '3',
        PLACEMENT_QUEUE: '12',
        PLACEMENT_QUEUE_OF_ONE: '2',
        PLACEMENT_WAIT_SECONDS: '60',
        STOP_SECONDS: '5',
        OPERATOR: 'Amt für Beispiele, Musterweg 1, 01067 Dresden',
        OPERATOR_EMAIL: 'atlas@example.org',
        OPERATOR_TELEPHONE: '+49 351 488 0',
        OPERATOR_REPRESENTATIVE: 'Erika Muster',
        DATA_PROTECTION_CONTACT: 'Max Muster, datenschutz@example.org',
        HOSTING_NOTICE: 'Der Proxy hält Adressen sieben Tage.',
        DCAT_CONTRIBUTOR_ID: 'http://dcat-ap.de/def/contributors/beispiel',
        MINIMUM_RESIDENTS: '5',
        MINIMUM_CASES: '0',
        LOG_LEVEL: 'warn',
      }),
    ).toEqual({
      port: 0,
      host: '0.0.0.0',
      publicUrl: 'https://atlas.example.org',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
      metrics: { port: 9464, host: '10.0.0.5', token: 'a-token-of-some-length' },
      tracesEndpoint: 'http://localhost:4318',
      connections: {
        headers: 5_000,
        request: 20_000,
        idle: 90_000,
        answer: 60_000,
        connections: 334,
      },
      databaseUrl: 'postgres://atlas@db.example:5433/atlas',
      databaseAdminUrl: 'postgres://atlas_admin@db.example:5433/atlas',
      databasePeopleUrl: 'postgres://atlas_people@db.example:5433/atlas',
      signingIn: {
        ...{ sessions: { idleMinutes: 30, hours: 8 }, auditDays: 730 },
        ...{ isLocal: true, directory: null },
      },
      workers: 3,
      dataDirectory: '/srv/atlas',
      dataSet: { id: 'mannheim', directory: '/srv/mannheim' },
      streetsDirectory: '/srv/streets',
      travelCosts: '/srv/ways.csv',
      detourFactor: 1.25,
      developerTools: false,
      opensPages: false,
      deadlineSeconds: 30,
      limits: { requestsPerMinute: 0, eventLoopDelay: 100 },
      work: { threads: 2, memoryMegabytes: 4096, mostWaiting: 50, longestWaitSeconds: 3 },
      placement: { mostWaiting: 12, mostOfOne: 2, longestWaitSeconds: 60 },
      stopSeconds: 5,
      operator: {
        name: 'Amt für Beispiele, Musterweg 1, 01067 Dresden',
        email: 'atlas@example.org',
        telephone: '+49 351 488 0',
        representative: 'Erika Muster',
        dataProtection: 'Max Muster, datenschutz@example.org',
        hosting: 'Der Proxy hält Adressen sieben Tage.',
        contributorId: 'http://dcat-ap.de/def/contributors/beispiel',
      },
      minimums: { residents: 5, cases: 0 },
      logLevel: 'warn',
    })
  })

  it('names every wrong value at once, each with what to write instead', () => {
    const wrong = {
      PORT: '70000',
      HOST: 'not a host',
      PUBLIC_URL: 'atlas.example.org',
      TRUSTED_PROXIES: 'all',
      DATABASE_URL: 'mysql://x/y',
      DATABASE_ADMIN_URL: 'atlas',
      DATA_DIR: ' ',
      STREETS_DIR: ' ',
      TRAVEL_COSTS: ' ',
      DETOUR_FACTOR: '0.9',
      DEADLINE_SECONDS: '0',
      WORK_THREADS: '0',
      RATE_LIMIT: '-1',
      EVENT_LOOP_DELAY: '49',
      WORK_MEMORY: '127',
      WORK_QUEUE: 'long',
      WORK_WAIT_SECONDS: '61',
      HEADERS_SECONDS: '0',
      REQUEST_SECONDS: '2.5',
      IDLE_SECONDS: 'long',
      ANSWER_SECONDS: '3601',
      MAX_CONNECTIONS: '63',
      METRICS_PORT: '0',
      METRICS_TOKEN: 'short',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318',
      STOP_SECONDS: '301',
      DEVELOPER_TOOLS: 'yes',
      OPERATOR: 'two\nlines',
      OPERATOR_EMAIL: 'nobody',
      OPERATOR_TELEPHONE: 'call us',
      OPERATOR_REPRESENTATIVE: ' ',
      DATA_PROTECTION_CONTACT: 'a\tb',
      HOSTING_NOTICE: ' ',
      MINIMUM_RESIDENTS: '-1',
      MINIMUM_CASES: 'many',
      LOG_LEVEL: 'loud',
    }
    expect(() => readEnvironment(wrong)).toThrowErrorMatchingInlineSnapshot(`
      [EnvironmentError: The configuration cannot be used:
        PORT must be a whole number from 0 to 65535, for example PORT=4000 (0 takes any free port) (it is "70000")
        HOST must be a host name or address to listen on, for example HOST=localhost or HOST=0.0.0.0 (it is "not a host")
        PUBLIC_URL must be the address under which visitors reach the server, without a path, for example PUBLIC_URL=https://atlas.example.org, or be left out (it is "atlas.example.org")
        TRUSTED_PROXIES must say which proxies before the server are believed: their addresses or networks, for example TRUSTED_PROXIES=127.0.0.1,10.0.0.0/8, or how many there are, from 1 to 9, or be left out (it is "all")
        DATABASE_URL must look like postgres://user:password@host:5432/database (with several hosts: host:5432,other:5432/database?target_session_attrs=primary), other signs of a password than letters and digits as percent and two digits (%40 for @), or be left out for the embedded database (it is not shown: it may hold what nobody may read)
        DATABASE_ADMIN_URL must look like DATABASE_URL, with the role that migrates and loads, or be left out where that of DATABASE_URL does (it is not shown: it may hold what nobody may read)
        DATA_DIR must be the path of a directory, for example DATA_DIR=.atlas/data (it is " ")
        STREETS_DIR must be the path of a directory, for example STREETS_DIR=.atlas/streets (it is " ")
        TRAVEL_COSTS must be the path of a CSV file with walking distances, or be left out (it is " ")
        DETOUR_FACTOR must be a number from 1 to 3, for example DETOUR_FACTOR=1.3: so much longer than the straight line a walk is taken to be (it is "0.9")
        DEADLINE_SECONDS must be a whole number from 1 to 300, for example DEADLINE_SECONDS=10: so long a request may take (it is "0")
        WORK_THREADS must be a whole number from 1 to 16, for example WORK_THREADS=1: threads of each process for what takes long (it is "0")
        WORK_MEMORY must be a whole number from 128 to 65536, for example WORK_MEMORY=1024: megabytes for each of these threads (it is "127")
        WORK_QUEUE must be a whole number from 1 to 10000, for example WORK_QUEUE=100: how many pages and how many files may wait for such a thread (it is "long")
        WORK_WAIT_SECONDS must be a whole number from 1 to 60, for example WORK_WAIT_SECONDS=5: who would have to wait longer is refused at once (it is "61")
        HEADERS_SECONDS must be a whole number from 1 to 3600, for example HEADERS_SECONDS=10: seconds until the headers of a request have come (it is "0")
        REQUEST_SECONDS must be a whole number from 1 to 3600, for example REQUEST_SECONDS=30: seconds until all of a request has come (it is "2.5")
        IDLE_SECONDS must be a whole number from 1 to 3600, for example IDLE_SECONDS=72: seconds between two requests of a connection (it is "long")
        ANSWER_SECONDS must be a whole number from 1 to 3600, for example ANSWER_SECONDS=120: seconds until an answer has been taken by its reader (it is "3601")
        MAX_CONNECTIONS must be a whole number from 64 to 99999, for example MAX_CONNECTIONS=2000: connections at once, over all processes (it is "63")
        RATE_LIMIT must be a whole number from 0 to 999999, for example RATE_LIMIT=3000: requests from one address in a minute; 0 for any number (it is "-1")
        EVENT_LOOP_DELAY must be a whole number from 50 to 600000, for example EVENT_LOOP_DELAY=300: milliseconds that answers may be late before nothing more is taken on (it is "49")
        METRICS_PORT must be a whole number from 1 to 65535, for example METRICS_PORT=9464, or be left out: what is measured is at /metrics there (it is "0")
        METRICS_TOKEN must be 16 to 200 letters, digits and signs (_.~+/-): whoever asks for what is measured has to send it (it is not shown: it may hold what nobody may read)
        OTEL_EXPORTER_OTLP_ENDPOINT must be the address of a collector that takes OTLP over HTTP, for example OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4318, or be left out: traces go to /v1/traces there (it is not shown: it may hold what nobody may read)
        STOP_SECONDS must be a whole number from 1 to 300, for example STOP_SECONDS=15: so long a server that is told to end answers what is under way (it is "301")
        DEVELOPER_TOOLS must be on or off: introspection and GraphiQL (it is "yes")
        OPERATOR must be the name and postal address of who runs this installation, in one line of at most 300 characters (it is "two\\nlines")
        OPERATOR_EMAIL must be an e-mail address people can write to (it is "nobody")
        OPERATOR_TELEPHONE must be a telephone number, for example OPERATOR_TELEPHONE="+49 351 488 0" (it is "call us")
        OPERATOR_REPRESENTATIVE must be the name of who acts for whoever runs this installation, in one line of at most 300 characters (it is " ")
        DATA_PROTECTION_CONTACT must be where to write to about data protection: a name with an address or an e-mail address, in one line of at most 300 characters (it is "a\\tb")
        HOSTING_NOTICE must be a sentence that says what is kept of visitors before a request reaches this program, in one line of at most 1000 characters (it is " ")
        MINIMUM_RESIDENTS must be a whole number from 0 to 999, for example MINIMUM_RESIDENTS=3: smaller numbers are withheld (it is "-1")
        MINIMUM_CASES must be a whole number from 0 to 999, for example MINIMUM_CASES=10: smaller numbers are withheld (it is "many")
        LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent (it is "loud")]
    `)
  })

  it.each([
    ['DATABASE_URL', 'postgres://atlas_read:p@ss/secret#1@127.0.0.1/atlas'],
    ['DATABASE_URL', 'postgres://atlas_read:secret%@127.0.0.1/atlas'],
    ['DATABASE_URL', 'atlas_read:secret@127.0.0.1'],
    ['DATABASE_ADMIN_URL', 'postgres://atlas_admin:secret?@127.0.0.1/atlas'],
    ['METRICS_TOKEN', 'secret'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'http://somebody:secret@localhost:4318'],
  ])('shows no secret of a %s that is written wrong', (name, text) => {
    const words = (() => {
      try {
        return JSON.stringify(readEnvironment({ DATABASE_URL: 'postgres://a@b/c', [name]: text }))
      } catch (error) {
        return String(error)
      }
    })()
    expect(words).toMatch(new RegExp(`^EnvironmentError: [^\n]+\n  ${name} must [^\n]+$`))
    expect(words).toContain('(it is not shown: it may hold what nobody may read)')
    expect(words).not.toMatch(/secret|ss\//)
  })

  it('refuses a role that migrates without one that reads', () => {
    expect(() =>
      readEnvironment({ DATABASE_ADMIN_URL: 'postgres://atlas_admin@db.example/atlas' }),
    ).toThrow(/DATABASE_ADMIN_URL needs DATABASE_URL beside it/)
  })

  it('shows what is measured to other machines by a token alone', () => {
    expect(() => readEnvironment({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' })).toThrow(
      /METRICS_HOST needs METRICS_TOKEN/,
    )
    expect(readEnvironment({ METRICS_PORT: '9464' }).metrics).toEqual({
      port: 9464,
      host: 'localhost',
      token: undefined,
    })
  })

  it('gives no more time for the headers of a request than for all of it', () => {
    expect(() => readEnvironment({ REQUEST_SECONDS: '5' })).toThrow(
      /HEADERS_SECONDS must not be above REQUEST_SECONDS/,
    )
  })

  it('takes a number of trusted proxies', () => {
    expect(readEnvironment({ TRUSTED_PROXIES: '2' }).trustedProxies).toBe(2)
  })

  it.each(['0', '10', 'true', '*', '10.0.0.0/33', '10.0.0/8', '::1/129', '127.0.0.1,', '1,2'])(
    'trusts no such proxies as %j',
    (TRUSTED_PROXIES) => {
      expect(() => readEnvironment({ TRUSTED_PROXIES })).toThrow(/TRUSTED_PROXIES must say/)
    },
  )

  it.each(['4e3', '-1', '65536', '4000 '])('refuses the port %j', (PORT) => {
    expect(() => readEnvironment({ PORT })).toThrow(/PORT must be a whole number/)
  })

  it.each(['0.99', '3.1', '1,3', '1e0', '-1', 'NaN', '1.30001'])(
    'refuses the detour factor %j',
    (DETOUR_FACTOR) => {
      expect(() => readEnvironment({ DETOUR_FACTOR })).toThrow(/DETOUR_FACTOR must be a number/)
    },
  )

  it.each(['1', '3', '1.375'])('takes the detour factor %j', (DETOUR_FACTOR) => {
    expect(readEnvironment({ DETOUR_FACTOR }).detourFactor).toBe(Number(DETOUR_FACTOR))
  })
})
