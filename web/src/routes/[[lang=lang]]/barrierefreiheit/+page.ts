import type { PageLoad } from './$types'

export const load: PageLoad = async ({ data, parent }) => {
  const { language } = await parent()
  const { default: statement } =
    language === 'en'
      ? await import('$messages/en/accessibility')
      : await import('$messages/de/accessibility')
  return { ...data, statement }
}
