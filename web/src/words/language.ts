import { isLanguage, type Language } from './languages'

export type { Language }

/** How a page is worded: in a language, or in Leichte Sprache, which only the pages for everyone know. */
export type Wording = Language | 'leicht'

/** German lives at `/`, English at `/en`, Leichte Sprache at `/leicht`. */
export function wordingOf(param: string | undefined): Wording {
  return param === 'leicht' ? param : languageOf(param)
}

/**
 * For the lang attribute. IANA's registry of language subtags knows the variant "simple" (since 2015); whoever does not,
 * such as a screen reader, reads "de-simple" as German. A private "de-x-ls" would say nothing to anybody.
 */
export function languageTag(wording: Wording): string {
  return wording === 'leicht' ? 'de-simple' : wording
}

/** Whether a route has words in Leichte Sprache; the others answer in German. */
export function knowsEasyWords(routeId: string | null): boolean {
  return routeId?.startsWith('/[[lang=lang]]/standorte') ?? false
}

/** Of a page's address, also where there is no such page and no route has read it. */
export function addressedWording({
  params,
  url,
}: {
  params: { lang?: string | undefined }
  url: URL
}): Wording {
  return wordingOf(params.lang ?? url.pathname.split('/')[1])
}

/**
 * Whether a browser can read the path. Where it cannot, the server writes its percent signs as themselves; the page says
 * that there is no such one, and needs no script, which would stumble over the address as it was typed.
 */
export const isReadable = ({ pathname }: URL): boolean => !pathname.includes('%25')

/** The same, but of a path that cannot be read and names no language as the reader's browser asks for. */
export function answeredWording(
  { params, url }: Parameters<typeof addressedWording>[0],
  readerLanguage: string | undefined,
): Wording {
  const [, first] = url.pathname.split('/')
  const isSaid = first === 'leicht' || isLanguage(first)
  return isReadable(url) || isSaid ? addressedWording({ params, url }) : wordingOf(readerLanguage)
}

/** Leichte Sprache is German, too. */
export function languageOf(param: string | undefined): Language {
  return isLanguage(param) ? param : 'de'
}

/** The map screen's path in a language. */
export function homePath(language: Language): string {
  return prefix(language) || '/'
}

/** The path of the map as a picture. */
export function stillPath(language: Language): string {
  return `${prefix(language)}/karte.svg`
}

/** The path of the map as a sheet to take along, with its legend. */
export function sheetPath(language: Language, format: 'png' | 'svg'): string {
  return `${prefix(language)}/bild.${format}`
}

/** The path of the map of reach as a picture. */
export function reachStillPath(language: Language): string {
  return `${reachPath(language)}/karte.svg`
}

/** The path of the map of reach as a sheet to take along, with its legend. */
export function reachSheetPath(language: Language, format: 'png' | 'svg'): string {
  return `${reachPath(language)}/bild.${format}`
}

/** The demand screen's path in a language. */
export function demandPath(language: Language): string {
  return `${prefix(language)}/bedarf`
}

/** The reach screen's path in a language. */
export function reachPath(language: Language): string {
  return `${prefix(language)}/erreichbarkeit`
}

/** The planners' screen's path in a language. */
export function planningPath(language: Language): string {
  return `${prefix(language)}/planen`
}

/** The path of its map as a picture. */
export function planningStillPath(language: Language): string {
  return `${planningPath(language)}/karte.svg`
}

/** The path of the sheet that a plan is handed to the council as. */
export function councilSheetPath(language: Language): string {
  return `${planningPath(language)}/blatt`
}

/** The path of a map of that sheet. */
export function councilMapPath(language: Language, when: 'before' | 'after'): string {
  return `${councilSheetPath(language)}/${when === 'before' ? 'vorher' : 'nachher'}.svg`
}

/** The path of the page that recomputes the certificate of a proposal. */
export function proofPath(language: Language): string {
  return `${planningPath(language)}/pruefen`
}

/** The path of the page on which planners keep what they plan. */
export function plansPath(language: Language): string {
  return `${prefix(language)}/plan`
}

/** The path of a scenario that is kept. */
export function savedScenarioPath(language: Language, id: number): string {
  return `${plansPath(language)}/szenario/${String(id)}`
}

/** The path of the page that compares two of them. */
export function comparedScenariosPath(language: Language): string {
  return `${plansPath(language)}/vergleich`
}

/** The path of the page that says who is heard before a plan is decided. */
export function consultationPath(language: Language): string {
  return `${plansPath(language)}/beteiligung`
}

/** The path of the page of all draft plans. */
export function draftsPath(language: Language): string {
  return `${plansPath(language)}/entwuerfe`
}

/** The path of a draft plan. */
export function draftPath(language: Language, id: number): string {
  return `${plansPath(language)}/entwurf/${String(id)}`
}

/** Of the page on which it is written. */
export function draftEditorPath(language: Language, id: number): string {
  return `${draftPath(language, id)}/bearbeiten`
}

/** Of the page that compares two versions of it. */
export function draftVersionsPath(language: Language, id: number): string {
  return `${draftPath(language, id)}/fassungen`
}

/** Of the page on which it is adopted. */
export function adoptionPath(language: Language, id: number): string {
  return `${draftPath(language, id)}/beschliessen`
}

/** The path of what a link opens. */
export function sharedPath(language: Language, link: string): string {
  return `${plansPath(language)}/geteilt/${link}`
}

/** The path of the sheet on which areas are compared. */
export function comparisonPath(language: Language): string {
  return `${prefix(language)}/vergleich`
}

/** The path of an area's page to print. */
export function handoutPath(language: Language, level: string, code: string): string {
  return `${prefix(language)}/profil/${level}/${code}`
}

/** The path of the page that finds the nearest place. */
export function placesPath(wording: Wording): string {
  return `${prefix(wording)}/standorte`
}

/** The path of a place's own page. */
export function placePath(wording: Wording, slug: string): string {
  return `${placesPath(wording)}/${slug}`
}

/** The path of the page that evaluates counselling. */
export function evaluationPath(language: Language): string {
  return `${prefix(language)}/auswertung`
}

/** The path of the page on which counselling centres see their months. */
export function monthsPath(language: Language): string {
  return `${prefix(language)}/kennzahlen`
}

/** The path of the page that takes many of them as a file. */
export function monthsFilePath(language: Language): string {
  return `${monthsPath(language)}/datei`
}

/** The path of such a file to fill in: with one's own centres and months for whoever is signed in. */
export function monthsTemplatePath(language: Language): string {
  return `${monthsPath(language)}/vorlage.csv`
}

/** The path of the form of one of them. */
export function monthPath(language: Language, site: string, month: string): string {
  return `${monthsPath(language)}/${site}/${month}`
}

/** The path of the page that says where each number comes from, and how to take it along. */
export function dataPath(language: Language): string {
  return `${prefix(language)}/daten`
}

/** The path of the page that says what stands in each column. */
export function dataDictionaryPath(language: Language): string {
  return `${dataPath(language)}/woerterbuch`
}

/** The path of the page that explains estimates and their errors. */
export function methodsPath(language: Language): string {
  return `${dataPath(language)}/methoden`
}

/** The path of the page on which a city brings its own data. */
export function importPath(language: Language): string {
  return `${dataPath(language)}/einspielen`
}

/** The path of a file of a data set, or of the whole dictionary. */
export function dataFilePath(language: Language, name: string, format: string): string {
  return `${dataPath(language)}/${name}.${format}`
}

/** The path of what other programs read, which is shown to people there, too. */
export function collectionsPath(language: Language): string {
  return `${prefix(language)}/ogc`
}

/** The path of the accessibility statement. */
export function accessibilityPath(language: Language): string {
  return `${prefix(language)}/barrierefreiheit`
}

/** The path of the page that says who runs it. */
export function imprintPath(language: Language): string {
  return `${prefix(language)}/impressum`
}

/** The path of the page about data protection. */
export function privacyPath(language: Language): string {
  return `${prefix(language)}/datenschutz`
}

/** The path of the page on which people sign in, and then go on to another. */
export function signInPath(language: Language, to?: string): string {
  const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`
  return `${prefix(language)}/anmelden${query}`
}

/** The path of the page on which a link is turned into a password. */
export function passwordPath(language: Language): string {
  return `${signInPath(language)}/kennwort`
}

/** The path of the page about one's own account. */
export function accountPath(language: Language): string {
  return `${prefix(language)}/konto`
}

/** The path of the page about accounts and audit. */
export function administrationPath(language: Language): string {
  return `${prefix(language)}/verwaltung`
}

/** The path of the cards that coordinators and planners write. */
export function cardsPath(language: Language): string {
  return `${evaluationPath(language)}/karten`
}

/** The path of one of them. */
export function cardPath(language: Language, id: number): string {
  return `${cardsPath(language)}/${String(id)}`
}

/** The path of the page on which one is written: a new one where there is none yet. */
export function cardEditorPath(language: Language, id: number | null): string {
  return id === null ? `${cardsPath(language)}/neu` : `${cardPath(language, id)}/bearbeiten`
}

/** The path of the measures by planning area. */
export function measuresPath(language: Language): string {
  return `${prefix(language)}/massnahmen`
}

/** The path of the page for coordinators. */
export function coordinationPath(language: Language): string {
  return `${prefix(language)}/koordination`
}

/** The path of the provision networks, or of that of a planning area. */
export function networkPath(language: Language, code?: string): string {
  const query = code === undefined ? '' : `?gebiet=${encodeURIComponent(code)}`
  return `${prefix(language)}/angebotsnetz${query}`
}

/** The path that a form is sent to which writes something. */
export function writePath(language: Language, name: string): string {
  return `${prefix(language)}/eintragen/${name}`
}

/** The path that a form is sent to which signs out. */
export function signOutPath(language: Language): string {
  return `${prefix(language)}/abmelden`
}

/** The path that leads to the city's own directory, to sign in there. */
export function directoryPath(language: Language, to?: string): string {
  const wanted = to === undefined ? '' : `?to=${encodeURIComponent(to)}`
  return `${prefix(language)}/anmelden/verzeichnis${wanted}`
}

/** The path that leads there to sign out. */
export function leavingPath(language: Language): string {
  return `${prefix(language)}/anmelden/verzeichnis/abmelden`
}

/** The path of the small page that others show inside theirs. */
export function embedPath(language: Language): string {
  return `${prefix(language)}/einbetten`
}

/** The path of the page that explains how. */
export function embedPreviewPath(language: Language): string {
  return `${embedPath(language)}/vorschau`
}

/** The path of the map, small enough for the pages of others. */
export function embeddedMapPath(language: Language): string {
  return `${embedPath(language)}/karte`
}

/** The path of the page that explains how. */
export function embeddedMapPreviewPath(language: Language): string {
  return `${embeddedMapPath(language)}/vorschau`
}

/** The path of the map of reach, small enough for the pages of others. */
export function embeddedReachPath(language: Language): string {
  return `${embedPath(language)}/erreichbarkeit`
}

/** The path of the page that explains how. */
export function embeddedReachPreviewPath(language: Language): string {
  return `${embeddedReachPath(language)}/vorschau`
}

/** The path of a file of all places. */
export function placesFilePath(language: Language, format: 'geojson' | 'csv' | 'xlsx'): string {
  return `${prefix(language)}/standorte/orte.${format}`
}

function prefix(wording: Wording): string {
  return wording === 'de' ? '' : `/${wording}`
}
