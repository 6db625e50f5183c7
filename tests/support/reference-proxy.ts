import type { IncomingHttpHeaders } from 'node:http'
import { request as requestOverTls, type RequestOptions } from 'node:https'
import { text } from 'node:stream/consumers'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

import { freePort } from './free-port.ts'
import { reportMissing } from './missing.ts'

const configuration = fileURLToPath(new URL('../../operations/nginx/atlas.conf', import.meta.url))
const program = '/usr/sbin/nginx'

/** Null when nginx is installed, otherwise why not; for `describe.skipIf`. */
export const withoutProxy = existsSync(program)
  ? null
  : reportMissing('nginx is not installed (Debian: apt-get install nginx)')

export interface ReferenceProxy {
  /** Where visitors come, by HTTPS. */
  port: number
  /** Where HTTP leads there. */
  httpPort: number
  /** Its certificate, which it has signed itself, for localhost. */
  certificate: string
  /** What it has logged of requests, a line each. */
  log: () => Promise<string[]>
  /** What it has written of itself. */
  said: () => string
  /** Other processes answer from now on, without a pause. */
  leadTo: (ports: readonly number[]) => Promise<void>
  stop: () => Promise<void>
}

interface ProxyOptions {
  /** Where those listen who answer, on this machine. */
  ports: readonly number[]
  /** Words of the configuration, and others in their place: a test need not wait ten seconds. */
  instead?: Record<string, string>
}

/** Starts the proxy of operations/nginx with a certificate of its own, on free ports of this machine alone. */
export async function startReferenceProxy({
  ports,
  instead = {},
}: ProxyOptions): Promise<ReferenceProxy> {
  const directory = await mkdtemp(join(tmpdir(), 'atlas-proxy-'))
  const at = (name: string) => join(directory, name)
  const [port, httpPort] = [await freePort(), await freePort()]
  await mkdir(at('atlas'))
  makeCertificate(directory)
  const answeredBy = (listening: readonly number[]) =>
    writeFile(
      at('atlas/upstream.conf'),
      listening.map((each) => `server 127.0.0.1:${each} max_fails=0;\n`).join(''),
    )
  await answeredBy(ports)
  await writeFile(
    at('atlas/https.conf'),
    `listen 127.0.0.1:${port} ssl http2; server_name localhost; ssl_certificate ${at('certificate.pem')};
     ssl_certificate_key ${at('key.pem')}; access_log ${at('access.log')} atlas;`,
  )
  await writeFile(at('atlas/http.conf'), `listen 127.0.0.1:${httpPort}; server_name localhost;`)
  await writeFile(at('atlas.conf'), changed(await readFile(configuration, 'utf8'), instead))
  await writeFile(at('nginx.conf'), mainConfiguration(directory))

  const options = ['-e', 'stderr', '-c', at('nginx.conf'), '-p', directory]
  const server = spawn(program, options, { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  server.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text))
  const ended = new Promise<void>((resolve) =>
    server.once('close', () => {
      resolve()
    }),
  )
  const abandon = () => {
    server.kill('SIGTERM')
    rmSync(directory, { recursive: true, force: true })
  }
  process.once('exit', abandon)

  while (!(await listens(port))) {
    if (server.exitCode !== null) throw new Error(`nginx did not start:\n${said.join('')}`)
    await sleep(20)
  }
  return {
    port,
    httpPort,
    certificate: await readFile(at('certificate.pem'), 'utf8'),
    log: async () => (await readFile(at('access.log'), 'utf8')).split('\n').filter(Boolean),
    said: () => said.join(''),
    leadTo: async (others) => {
      await answeredBy(others)
      execFileSync(program, [...options, '-s', 'reload'], { stdio: 'pipe' })
    },
    stop: async () => {
      server.kill('SIGQUIT')
      const dying = setTimeout(() => server.kill('SIGTERM'), 2000)
      await ended
      clearTimeout(dying)
      process.off('exit', abandon)
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** What Debian's nginx.conf and that of the image have in common; files go into the one directory. */
function mainConfiguration(directory: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return `daemon off; worker_processes 2; pid ${directory}/nginx.pid;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events { worker_connections 1024; }
    http { ${temporary.map((name) => `${name}_temp_path ${directory}/${name};`).join(' ')}
      include ${directory}/atlas.conf; }`
}

function changed(text: string, instead: Record<string, string>): string {
  return Object.entries(instead).reduce((now, [words, others]) => {
    if (!now.includes(words)) throw new Error(`atlas.conf does not say ${words}`)
    return now.replace(words, others)
  }, text)
}

function makeCertificate(directory: string): void {
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const files = ['-keyout', 'key.pem', '-out', 'certificate.pem']
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  execFileSync('/usr/bin/openssl', ['req', '-x509', '-days', '2', ...key, ...names, ...files], {
    cwd: directory,
    stdio: 'pipe',
  })
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const answer = (does: boolean) => () => {
      socket.destroy()
      resolve(does)
    }
    socket.once('connect', answer(true)).once('error', answer(false))
  })
}

/** What a proxy answers, which is asked by its name. */
export const askOverTls = (
  { port, certificate: ca }: Pick<ReferenceProxy, 'port' | 'certificate'>,
  path: string,
  options: RequestOptions,
  body: string | undefined,
) =>
  new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      const asked = requestOverTls({
        host: 'localhost',
        // Whatever name is asked for over it.
        servername: 'localhost',
        port,
        path,
        ca,
        agent: false,
        ...options,
      })
      asked.once('error', reject).once('response', (response) => {
        const { statusCode: status, headers } = response
        text(response).then((answer) => {
          resolve({ status, headers, body: answer })
        }, reject)
      })
      asked.end(body)
    },
  )
