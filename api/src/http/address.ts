/** An address without its query. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url

/** Whether somebody looks after the process, who is told how it is whatever else it has to do. */
export const isAboutHealth = (url: string | undefined): boolean =>
  url?.startsWith('/health/') === true
