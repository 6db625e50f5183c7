import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, parent }) => {
  const { language } = await parent()
  const { default: statement } =
    language === 'en'
      ? await import('$words/en/accessibility')
      : await import('$words/de/accessibility')
  return { ...data, statement }
}
