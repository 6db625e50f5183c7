import type { CityWords } from '@atlas/geo/terms/city-words'
import { many, one } from '@atlas/geo/words/en/nouns'
import type german from '../de/reach-panels'

type De = ReturnType<typeof german>

const reachPanels = ({ name: city, levelNames: levels }: CityWords): De => ({
  people: {
    AGE_60_PLUS: 'people 60+',
    AGE_60_TO_79: 'people aged 60 to 79',
    AGE_80_PLUS: 'people 80+',
  },
  either: 'Meeting or counselling',
  metres: (metres) => `${metres}\u00a0m`,
  minutes: (minutes) => `${minutes}\u00a0minutes`,
  noSites: 'No site is known for this choice.',
  curve: {
    title: 'How far is the walk?',
    lead: (who) =>
      `The line rises with everybody who walks no farther than that to the nearest known site. It counts ${who}.`,
    chart: (kind, readings) => `${kind}: ${readings}`,
    reading: (place, share, metres) => `${place}: ${share} walk at most ${metres} to a known site`,
    within: (limit) => `at most ${limit}`,
    mean: 'on average',
    median: 'half at most',
    ninetieth: 'nine in ten at most',
    xAxis: 'Walk to the nearest site in metres',
    marks:
      'Circles on the lines: half of the people, and nine in ten. The band around a line is its range, which is at least so wide.',
    twoLimits:
      'With a limit in minutes the two age groups walk different distances; hence the two marks.',
    limitOfAge: { AGE_60_TO_79: '60 to 79', AGE_80_PLUS: '80+' },
    table: 'The curve as a table',
    caption: (kind) => `${kind}: who walks no farther than`,
    distance: 'Walk',
    people: 'People',
    share: 'Share',
    limit: 'chosen limit',
  },
  gaps: {
    title: 'Where do people live beyond reach?',
    lead: (who, limit) =>
      `Connected areas where ${who} walk farther than ${limit} to the nearest known site. Those with the most come first.`,
    joined: (metres, square) =>
      `Cells of one ${one(levels.SOCIAL_SPACE)} belong together where the centres of the squares of ${square}\u00a0m in which they lie are at most ${metres}\u00a0m apart.`,
    none: (who, limit) => `No gap: all ${who} walk at most ${limit} to the nearest site.`,
    residents: (count, who) => `${count} ${who}`,
    sitesUnknown: 'number unknown: the sites there are not known',
    others: (names) => `also ${names}`,
    otherNames: (names, more) => `${names} and ${more} more`,
    andOthers: (count, isOne) =>
      isOne ? `and one more ${one(levels.DISTRICT)}` : `and ${count} more ${many(levels.DISTRICT)}`,
    nearest: (site, metres) => `Nearest site: ${site}, on average ${metres}`,
    nearestOnly: (site) => `Nearest site: ${site}`,
    noWay: 'No way leads to any site.',
    more: (count) => `Show ${count} more`,
    listed: (listed, all) => `${listed} of ${all} areas`,
    noGapHere:
      'There is no gap here any more: at the chosen place a site is near enough, or it is not among those listed.',
    close: 'Clear the choice',
    moving: 'Computed from the cells for now, while the slider moves.',
    fromCells: 'Computed from the published cells.',
  },
  catchment: {
    title: 'Whom does a site reach?',
    choose: 'Choose a site',
    chooseHint: 'Shows its catchment on the map, and who would have none left without it.',
    of: (site) => `Catchment: ${site}`,
    close: 'Close the catchment',
    notCounted: 'Under this choice the site does not count otherwise. It does for these numbers.',
    marked: 'Outlined on the map: all cells that this site is nearest to.',
    nearest: 'have it as their nearest, however far',
    withinReach: 'reach it',
    nearestWithinReach: 'reach it before any other',
    withoutOther: 'reach no other',
    loses: 'They lose access if it closes.',
    whence: 'Where from?',
    within: (limit) => `To reach means: at most ${limit} on foot.`,
    short: {
      title: 'Within walking distance',
      withinReach: (kind, count, who, limit) =>
        `${kind}: ${count} ${who} live at most ${limit} away`,
      withoutOther: (count) => `${count} of them reach no other`,
      link: 'Catchment on the map',
      estimated: (day) => `estimated, ${day}`,
    },
  },
  table: {
    title: 'Reach by area',
    caption: (level, who, limit, day) =>
      `${level} and the city. ${who} on ${day}, limit ${limit} on foot. All numbers are estimated unless it says otherwise.`,
    ofDistricts: `Cells have no names; these are the ${many(levels.DISTRICT)} they lie in.`,
    regionLabel: 'Table, scrolls sideways',
    scrollHint: 'The table scrolls sideways.',
    city: `${city} as a whole`,
    residents: 'People',
    status: 'How it was found',
    parts: {
      covered: 'Within reach, at least',
      share: 'Share',
      mean: 'Walk on average, m',
      median: 'Half at most, m',
      accessibility: 'FTE per 1,000',
    },
    longParts: {
      covered: 'People within reach of known sites',
      share: 'Share within reach of known sites',
      mean: 'Walk to the nearest known site, on average',
      median: 'Walk to the nearest known site, half have at most',
      accessibility: 'Full-time posts in reach per 1,000 people',
    },
    againstCity: `Known sites count, so it is at least as many. Below the numbers stands their range, which is at least so wide, below the share also how far it is from ${city}’s, in percentage points.`,
    against: (points) => `${points} against ${city}`,
    downloads: 'Take it with you',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    explained: 'How these numbers come about',
    fileName: 'reach',
    sheets: { wide: 'Table', long: 'Single figures' },
    columns: {
      kind: 'Service',
      ages: 'Ages',
      limit: 'Limit on foot',
      sites: 'Sites that count',
      measured: 'How it was measured',
    },
    knownSites: 'only known ones',
    sharesInFile:
      'The share is a formula where it follows from the rounded numbers beside it. Where these are rounded too much for that, it stands as a value.',
    speeds: (younger, older) => `at 60 to 79 with ${younger} km/h, at 80+ with ${older} km/h`,
  },
  accessibility: {
    title: 'How much staff arrives?',
    lead: 'Living near helps little where many share a service. This figure divides the posts of each site among all who reach it; those who live farther away count less. It is computed with the known sites.',
    figure: 'Full-time posts per 1,000 people',
    against: (value) => `${city}: ${value}`,
    explained: `The calculation for ${city} as a whole`,
  },
  measured: {
    title: 'How it was measured',
    known:
      'Not all sites are known. With the others, ways would be at most as long and shares at least as large as here.',
    cells:
      'Where people live is estimated for cells, not counted. A cell counts by its centre. Ranges take in how exactly sites are placed and how long ways are, but only those of gaps how exact cells are; that is why they say “at least”.',
    unranged: {
      estimated:
        'Where there is no range, as with 0 or 100%, it comes out the same wherever sites were taken to stand and however long ways were taken to be. It is not certain for that: cells are estimates.',
      measured:
        'As ways are measured and not estimated, there are no ranges. By how much the places of sites can change them is not computed.',
    },
    source: (source, day) => `Source of the cells: ${source}, as of ${day}.`,
  },
})

export default reachPanels
