/** An address without its query. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? url

/** As it may be logged: a query may say where somebody is, and whoever knows the secret of a link opens what it shares. */
export const loggedPath = (url: string): string => pathOf(url).replace(/(\/geteilt\/)[^/]+/, '$1*')

/** Whether somebody looks after the process, who is told how it is whatever else it has to do. */
export const isAboutHealth = (url: string | undefined): boolean =>
  url?.startsWith('/health/') === true

/** Whether a page that was answered needs it: a file that is sent as it is, and without which the page fails. */
export const isPartOfPage = (url: string): boolean => url.startsWith('/_app/')

/** What programs of others read, and people at the same address: in German, or in the language that stands first. */
export const isOgcPath = (path: string): boolean => /^\/(?:[a-z]{2}\/)?ogc(?:\/|$)/.test(path)
