/** The operations of our own pages; those of others are counted together, so that nobody fills the metrics with names. */
export const knownOperations: ReadonlySet<string> = new Set([
  'Administration',
  'AreaCurve',
  'AreaProfile',
  'Catalogue',
  'CellWays',
  'CityCurve',
  'CityWords',
  'CouncilSheet',
  'CounsellingCentres',
  'CoverageBeside',
  'CoverageTable',
  'DataCatalogue',
  'DataDictionary',
  'DataFile',
  'DataImports',
  'DataMethods',
  'DataMethodsReach',
  'DataPage',
  'DataRows',
  'DemandChoices',
  'DemandFile',
  'DemandFileOfCity',
  'DemandOutlook',
  'DemandTable',
  'DistrictAt',
  'EmbedArea',
  'EmbedAreas',
  'EmbedCity',
  'ExplainExpectation',
  'ExplainPeople',
  'ExplainStaffing',
  'Handout',
  'HandoutBesides',
  'HandoutKnown',
  'Helplines',
  'MapFigures',
  'Minimums',
  'MonthToEnter',
  'NearestPlaces',
  'NearestStop',
  'OutlookExplained',
  'OwnAccount',
  'PlacePage',
  'PlacesAreas',
  'PlannedDistrict',
  'PlannedFigures',
  'PlannedFile',
  'PlannedFileOfChanges',
  'PlannedPolygon',
  'PlannedStaff',
  'PlannedStaffing',
  'PlannedWays',
  'ProposedCurve',
  'ProposedFront',
  'ProofGround',
  'ProposedSites',
  'PublicPlaces',
  'RangeMethods',
  'ReachCells',
  'ReachGaps',
  'RobustSites',
  'SavedScenario',
  'SavedScenarioFile',
  'SavedScenarios',
  'Search',
  'SharedScenario',
  'SiteCatchment',
  'SitemapAreas',
  'Sites',
  'StartArea',
  'StartOffices',
  'StartSearch',
  'StartSite',
  'StartAddress',
  'StartLandmark',
  'StartPostcode',
  'StartStop',
  'StartStreet',
  'EvaluationCards',
  'Statistics',
  'StatisticsMonths',
  'TableInputs',
  'WayToPlace',
])

const named = /\b(?:query|subscription)(?:\+|%20|\s|\\n)+([A-Za-z_]\w*)/

/** What is there for other programs may be said in a language that stands first. */
const kindOf = /^\/(?:[a-z]{2}(?=\/ogc)\/)?(shapes|tiles|data-version|health|graphiql|ogc)(?:\/|$)/

/**
 * What an answer is counted as: a kind of address, and of questions the known name.
 * @param text what was sent: the address, or of a question by POST its body
 */
export function operationOf(path: string, text: string): string {
  if (path === '/graphql' || path === '/graphql/stream') {
    const name = named.exec(text.slice(0, 300))?.[1]
    return name !== undefined && knownOperations.has(name) ? `graphql ${name}` : 'graphql'
  }
  const kind = kindOf.exec(path)?.[1]
  if (kind !== undefined) return kind
  return /\.\w+$/.test(path) ? 'file' : 'page'
}
