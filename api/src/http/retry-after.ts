/** Seconds after which it is worth asking again what was refused with 503; the least that a header can say. */
export const retryAfterSeconds = '1'
