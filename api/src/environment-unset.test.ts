import { expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

it('takes an empty variable for one that is not set, whichever it is', () => {
  const names = [
    ...['PORT', 'HOST', 'PUBLIC_URL', 'DATABASE_URL', 'WORKERS', 'DATA_DIR', 'DATA_SET'],
    ...['STREETS_DIR', 'TRAVEL_COSTS', 'DETOUR_FACTOR', 'DEVELOPER_TOOLS', 'OPERATOR'],
    ...['OPERATOR_EMAIL', 'RATE_LIMIT', 'EVENT_LOOP_DELAY', 'OPEN_PAGES'],
    ...['WORK_THREADS', 'WORK_MEMORY', 'WORK_QUEUE', 'WORK_WAIT_SECONDS'],
    ...['DEADLINE_SECONDS', 'STOP_SECONDS', 'DATABASE_ADMIN_URL'],
    ...['OPERATOR_TELEPHONE', 'OPERATOR_REPRESENTATIVE', 'DATA_PROTECTION_CONTACT'],
    ...['METRICS_PORT', 'METRICS_HOST', 'METRICS_TOKEN', 'OTEL_EXPORTER_OTLP_ENDPOINT'],
    ...['HEADERS_SECONDS', 'REQUEST_SECONDS', 'IDLE_SECONDS', 'ANSWER_SECONDS'],
    ...['MAX_CONNECTIONS', 'TRUSTED_PROXIES', 'HOSTING_NOTICE', 'MINIMUM_RESIDENTS'],
    ...['MINIMUM_CASES', 'LOG_LEVEL', 'DCAT_CONTRIBUTOR_ID'],
    ...['DATABASE_PEOPLE_URL', 'SESSION_IDLE_MINUTES', 'SESSION_HOURS', 'AUDIT_DAYS'],
    ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_SCOPE', 'OIDC_ROLES'],
    ...['OIDC_ROLES_CLAIM', 'OIDC_NAME_CLAIM', 'LOCAL_SIGN_IN'],
    ...['PLACEMENT_QUEUE', 'PLACEMENT_QUEUE_OF_ONE', 'PLACEMENT_WAIT_SECONDS'],
  ]
  const empty = Object.fromEntries(names.map((name) => [name, '']))
  expect(readEnvironment(empty)).toEqual(readEnvironment({}))
})
