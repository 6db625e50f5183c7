import { ask, type Asker } from '$api/ask'
import { graphql } from '$api/graphql'
import { levelNames } from '$address/fields'
import { loadPublicPlaces } from '$places/public-places'
import {
  accessibilityPath,
  collectionsPath,
  comparisonPath,
  consultationPath,
  dataDictionaryPath,
  dataPath,
  demandPath,
  embeddedMapPreviewPath,
  embeddedReachPreviewPath,
  embedPreviewPath,
  evaluationPath,
  handoutPath,
  homePath,
  imprintPath,
  methodsPath,
  placePath,
  placesPath,
  planningPath,
  privacyPath,
  proofPath,
  reachPath,
  type Wording,
} from '$words/language'
import { everyLanguage } from '$words/languages'

const areasQuery = graphql(`
  query SitemapAreas {
    planningAreas {
      code
    }
    socialSpaces {
      code
    }
  }
`)

/** The path of every page that stands for itself: screens, profiles of areas, places; each in every language it has. */
export async function loadPagePaths(asker: Asker): Promise<string[]> {
  const [{ places }, areas] = await Promise.all([
    loadPublicPlaces(asker),
    ask(asker, areasQuery, {}),
  ])
  const profiles = [
    ...areas.planningAreas.map(({ code }) => [levelNames.PLANNING_AREA, code] as const),
    ...areas.socialSpaces.map(({ code }) => [levelNames.SOCIAL_SPACE, code] as const),
  ]
  const forEveryone = (wording: Wording) => [
    placesPath(wording),
    ...places.map(({ slug }) => placePath(wording, slug)),
  ]
  return [
    ...everyLanguage.flatMap((language) => [
      homePath(language),
      demandPath(language),
      reachPath(language),
      planningPath(language),
      proofPath(language),
      consultationPath(language),
      comparisonPath(language),
      evaluationPath(language),
      ...forEveryone(language),
      ...profiles.map(([level, code]) => handoutPath(language, level, code)),
      embedPreviewPath(language),
      collectionsPath(language),
      embeddedMapPreviewPath(language),
      embeddedReachPreviewPath(language),
      dataPath(language),
      methodsPath(language),
      dataDictionaryPath(language),
      accessibilityPath(language),
      imprintPath(language),
      privacyPath(language),
    ]),
    ...forEveryone('leicht'),
  ]
}

/** As sitemaps.org has it; paths hold no character of markup. */
export function sitemap(paths: readonly string[], origin: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `  <url><loc>${origin}${path}</loc></url>`),
    '</urlset>',
    '',
  ].join('\n')
}
