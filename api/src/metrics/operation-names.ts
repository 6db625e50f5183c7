/** The operations of our own pages; those of others are counted together, so that nobody fills the metrics with names. */
export const knownOperations: ReadonlySet<string> = new Set([
  'AccountName',
  'Administration',
  'AreaCurve',
  'AreaProfile',
  'AreasToWriteAbout',
  'Catalogue',
  'CellWays',
  'ConsultationSteps',
  'CityCurve',
  'CityWords',
  'CoordinatedSpaces',
  'Coordination',
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
  'EvaluationCards',
  'ExplainExpectation',
  'ExplainPeople',
  'ExplainStaffing',
  'Handout',
  'HandoutBesides',
  'HandoutKnown',
  'Helplines',
  'MapFigures',
  'MeasureBoard',
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
  'ProofGround',
  'ProposedCurve',
  'ProposedFront',
  'ProposedSites',
  'PublicPlaces',
  'QuotableFigures',
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
  'StartAddress',
  'StartArea',
  'StartLandmark',
  'StartOffices',
  'StartPostcode',
  'StartSearch',
  'StartSite',
  'StartStop',
  'StartStreet',
  'Statistics',
  'StatisticsMonths',
  'TableInputs',
  'WayToPlace',
  'WrittenCard',
  'WrittenCards',
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
