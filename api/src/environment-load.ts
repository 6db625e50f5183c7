import { count } from './environment-fields.ts'

/** The variables that say how much is taken on, how it is done, and how long anybody may take. */
export const loadVariables = {
  WORK_THREADS: count(
    'WORK_THREADS',
    { most: 16, standard: 1 },
    'threads of each process for what takes long',
  ),
  WORK_MEMORY: count(
    'WORK_MEMORY',
    { least: 128, most: 65_536, standard: 1024 },
    'megabytes for each of these threads',
  ),
  WORK_QUEUE: count(
    'WORK_QUEUE',
    { most: 10_000, standard: 100 },
    'how many pages and how many files may wait for such a thread',
  ),
  WORK_WAIT_SECONDS: count(
    'WORK_WAIT_SECONDS',
    { most: 60, standard: 5 },
    'who would have to wait longer is refused at once',
  ),
  PLACEMENT_QUEUE: count(
    'PLACEMENT_QUEUE',
    { most: 1_000, standard: 20 },
    'how many questions where sites should be may wait for their turn',
  ),
  PLACEMENT_QUEUE_OF_ONE: count(
    'PLACEMENT_QUEUE_OF_ONE',
    { most: 1_000, standard: 4 },
    'how many of them of one address are taken on in each process',
  ),
  PLACEMENT_WAIT_SECONDS: count(
    'PLACEMENT_WAIT_SECONDS',
    { most: 3600, standard: 300 },
    'who would have to wait longer for an answer to them is refused at once',
  ),
  HEADERS_SECONDS: count(
    'HEADERS_SECONDS',
    { most: 3600, standard: 10 },
    'seconds until the headers of a request have come',
  ),
  REQUEST_SECONDS: count(
    'REQUEST_SECONDS',
    { most: 3600, standard: 30 },
    'seconds until all of a request has come',
  ),
  IDLE_SECONDS: count(
    'IDLE_SECONDS',
    { most: 3600, standard: 72 },
    'seconds between two requests of a connection',
  ),
  ANSWER_SECONDS: count(
    'ANSWER_SECONDS',
    { most: 3600, standard: 120 },
    'seconds until an answer has been taken by its reader',
  ),
  MAX_CONNECTIONS: count(
    'MAX_CONNECTIONS',
    { least: 64, most: 99_999, standard: 2000 },
    'connections at once, over all processes',
  ),
  RATE_LIMIT: count(
    'RATE_LIMIT',
    { least: 0, most: 999_999, standard: 3000 },
    'requests from one address in a minute; 0 for any number',
  ),
  EVENT_LOOP_DELAY: count(
    'EVENT_LOOP_DELAY',
    { least: 50, most: 600_000, standard: 300 },
    'milliseconds that answers may be late before nothing more is taken on',
  ),
}
