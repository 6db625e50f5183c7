import { fileURLToPath } from 'node:url'

import web from '../../web/vite.config.ts'

const languages = fileURLToPath(new URL('../../web/src/words/languages.ts', import.meta.url))
const pseudoWords = fileURLToPath(new URL('../support/pseudo-words.ts', import.meta.url))

/** What whoever adds a language writes: an entry of its own. */
const entry = `
  qps: {
    name: '⟦qps⟧',
    locale: 'el-GR',
    notation: markWords(enNotation),
    messages: async () => {
      const { default: en } = await import('./en')
      return { default: (city) => ({ ...markWords(en(city)), say: pseudo.say }) }
    },
    legal: async () => ({ default: markWords((await import('./en/legal')).default) }),
    collections: async () => ({ default: markWords((await import('./en/collections')).default) }),
    planning: async () => {
      const { default: en } = await import('./en/planning')
      return { default: (city) => markWords(en(city)) }
    },
    data: async () => {
      const { default: en } = await import('./en/data')
      return { default: (city) => markWords(en(city)) }
    },
    statistics: async () => {
      const { default: en } = await import('./en/statistics')
      return { default: (city) => markWords(en(city)) }
    },
    evaluations: async () => ({ default: markWords((await import('./en/evaluations')).default) }),
    plans: async () => {
      const { default: en } = await import('./en/plans')
      return { default: (city) => markWords(en(city)) }
    },
    drafts: async () => ({ default: markWords((await import('./en/drafts')).default) }),
    network: async () => ({ default: markWords((await import('./en/network')).default) }),
    people: async () => ({ default: markWords((await import('./en/people')).default) }),
    months: async () => ({ default: markWords((await import('./en/months')).default) }),
    statement: async () => ({ default: markWords((await import('./en/accessibility')).default) }),
  },
} satisfies Record<string, LanguageEntry>`

const withPseudoLanguage = {
  name: 'pseudo-language',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | undefined {
    if (id !== languages) return undefined
    const [before, after, ...more] = code.split('\n} satisfies Record<string, LanguageEntry>')
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error('languages.ts has no table of languages to add one to')
    return `import { markWords, pseudo } from ${JSON.stringify(pseudoWords)}\n${before}${entry}${after}`
  },
}

const api = process.env.API_URL
if (api === undefined) throw new Error('API_URL says nothing')

/** The web from its source with one language more, asking the API at API_URL. */
export default {
  ...web,
  cacheDir: process.env.VITE_CACHE,
  plugins: [...(web.plugins ?? []), withPseudoLanguage],
  // The browser's packages are not asked for: pages are rendered by the server alone.
  optimizeDeps: { noDiscovery: true },
  server: { proxy: { '/graphql': api, '/shapes': api, '/tiles': api }, hmr: false, watch: null },
}
