import {
  type Context,
  defaultTextMapGetter,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Tracer,
} from '@opentelemetry/api'
import { setGlobalErrorHandler, W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { now, type Span, type Tracing } from './tracing.ts'

interface OpenTelemetry extends Tracing {
  /** Sends what is left, or gives it up within seconds, and nothing more. */
  close: () => Promise<void>
}

/** Milliseconds that a collector may take, and so how long it can keep a process that is to end. */
const patience = 2000

/**
 * Traces sent to a collector in batches, by OTLP over HTTP as JSON. What it does not take in time is dropped: nobody
 * waits for it. Which traces are kept, and what is sent with them, follows OTEL_TRACES_SAMPLER and
 * OTEL_EXPORTER_OTLP_HEADERS, which the library reads.
 * @param endpoint the address of the collector, below which is /v1/traces
 */
export function openTelemetry(endpoint: string, say: (message: string) => void): OpenTelemetry {
  let isSilent = false
  const failed = (error: unknown) => {
    if (isSilent) return
    isSilent = true
    say(`Traces cannot be sent: ${error instanceof Error ? error.message : 'the collector fails'}`)
  }
  setGlobalErrorHandler(failed)
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: patience })
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'atlas-60-plus',
      'process.pid': process.pid,
    }),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: patience })],
  })
  const tracer = provider.getTracer('atlas-60-plus')
  const propagator = new W3CTraceContextPropagator()
  return {
    begin: (name, attributes, caller) => {
      const context = propagator.extract(
        ROOT_CONTEXT,
        caller === undefined ? {} : { traceparent: caller },
        defaultTextMapGetter,
      )
      return begin(tracer, context, { name, attributes, kind: SpanKind.SERVER, at: now() })
    },
    close: () => provider.shutdown().catch(failed),
  }
}

interface Begun {
  name: string
  attributes: Record<string, string | number | boolean>
  kind: SpanKind
  at: number
}

function begin(tracer: Tracer, outer: Context, { name, attributes, kind, at }: Begun): Span {
  const span = tracer.startSpan(name, { kind, attributes, startTime: at }, outer)
  const context = trace.setSpan(outer, span)
  return {
    begin: (inner, given = {}, from = now()) =>
      begin(tracer, context, { name: inner, attributes: given, kind: SpanKind.INTERNAL, at: from }),
    note: (more) => {
      span.setAttributes(more)
    },
    end: (outcome = 'DONE', until = now()) => {
      if (!span.isRecording()) return
      if (outcome === 'FAILED') span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(until)
    },
  }
}
