/** Between the process and its threads; neither comes from outside nor leaves. */

/** SQL statements sent for an answer. */
export const statementsHeader = 'x-statements'
const handedHeader = 'x-handed-over'

/** What marks a request that the process has handed to a thread, beside those that a page of it asks. */
export const handedOver = (requestId: string) => ({
  'x-request-id': requestId,
  [handedHeader]: 'yes',
})

export const isHandedOver = (headers: Record<string, unknown>): boolean => handedHeader in headers
