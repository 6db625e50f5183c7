import { z } from 'zod'

/** HTTP, without what would be cut off or shown to others: a question, or somebody's password. */
function isCollector(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, search, hash, username, password } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && search + hash + username + password === ''
}

/** Where what is measured can be read, and by whom, and where what is traced goes. */
export const metricsVariables = {
  METRICS_PORT: z
    .string()
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535,
      'METRICS_PORT must be a whole number from 1 to 65535, for example METRICS_PORT=9464, or be left out: what is measured is at /metrics there',
    )
    .transform(Number)
    .optional(),
  METRICS_HOST: z
    .string()
    .default('localhost')
    .refine(
      (text) => /^[A-Za-z0-9.:_-]+$/.test(text),
      'METRICS_HOST must be a host name or address to listen on, for example METRICS_HOST=localhost',
    ),
  METRICS_TOKEN: z
    .string()
    .refine(
      (text) => /^[\w.~+/-]{16,200}=*$/.test(text),
      'METRICS_TOKEN must be 16 to 200 letters, digits and signs (_.~+/-): whoever asks for what is measured has to send it',
    )
    .optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .string()
    .refine(
      isCollector,
      'OTEL_EXPORTER_OTLP_ENDPOINT must be the address of a collector that takes OTLP over HTTP, for example OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4318, or be left out: traces go to /v1/traces there',
    )
    .optional(),
}

interface SetMetrics {
  METRICS_PORT?: number | undefined
  METRICS_HOST: string
  METRICS_TOKEN?: string | undefined
}

/** Nobody but this machine asks without a token. */
export const areGuarded = ({ METRICS_HOST, METRICS_TOKEN }: SetMetrics): boolean =>
  METRICS_TOKEN !== undefined || /^(?:localhost|127\.[\d.]+|::1)$/.test(METRICS_HOST)

export const metricsIn = ({
  METRICS_PORT: port,
  METRICS_HOST: host,
  METRICS_TOKEN: token,
}: SetMetrics) => (port === undefined ? undefined : { port, host, token })
