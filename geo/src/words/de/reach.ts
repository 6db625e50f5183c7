import { furthestMetres } from '../../terms/asked-at-most.ts'
import type { ServiceKind } from '../../terms/classifications.ts'
import { inPercent } from '../in-percent.ts'
import type { ReachWords, WayTo } from '../reach.ts'
import type { Dictionary, Entries } from '../vocabulary.ts'
import { capital, dieser, ein, einemAnderen, eines, je, many, seine, seiner } from './declension.ts'
import { people } from './figures.ts'

const services: Record<ServiceKind, string> = { MEETING: 'Begegnung', COUNSELLING: 'Beratung' }

const wayTo: Record<WayTo, string> = { SITE: 'zum Standort', STOP: 'zur Haltestelle' }
const places: Record<WayTo, string> = { SITE: 'der Standorte', STOP: 'der Haltestellen' }

/** What no range of reach holds. */
const cellsLeftOut =
  'Wie genau die Menschen auf Zellen verteilt sind, ist nicht eingerechnet: Die Spanne ist mindestens so groß.'

const atTheLine = (metres: string) =>
  `Zellen, deren Mitte höchstens ${metres} m von der Linie liegt, einmal alle weggelassen und einmal von beiden Seiten mitgezählt.`

const missedCells = (largest: number | null, number: (value: number) => string) =>
  largest === null
    ? cellsLeftOut
    : `Dazu kommt, um wie viel die Schätzung der Zellen höchstens verfehlt, was gezählt ist: ${number(inPercent(largest))} %. So unsicher ist es mindestens.`

/** The farthest that two places of a square lie apart. */
const diagonal = (side: number) => Math.ceil(side * Math.SQRT2)

const walk = (
  { kmPerHour, metres }: ReachWords['reachByTime']['younger'],
  { number }: Dictionary,
) => `${number(kmPerHour)} km/h (${number(Math.round(metres))} m)`

/** What is said of reach. */
export const reach: Pick<Entries, keyof ReachWords> = {
  reachByDistance: ({ metres }, { number }) =>
    `Erreicht heißt: höchstens ${number(metres)} m zu Fuß.`,
  reachByTime: ({ minutes, younger, older }, words) =>
    `Erreicht heißt: höchstens ${words.number(minutes)} Minuten zu Fuß, von 60 bis 79 mit ${walk(younger, words)}, ab 80 mit ${walk(older, words)}.`,
  walkingEstimated: ({ factor, to }, { number }) =>
    `Fußweg geschätzt als ${number(factor)} × Luftlinie von der Mitte der Zelle ${wayTo[to]}; ein Straßennetz ist nicht eingespielt.`,
  walkingOnStreets: ({ day, withoutSteps, to }, words) =>
    `Fußweg auf Straßen und Wegen von der Mitte der Zelle ${wayTo[to]}${withoutSteps ? ', ohne Stufen' : ''}; OpenStreetMap, Stand ${words.day(day)}. Mehr als ${words.number(furthestMetres / 1000)} km gelten als nicht erreichbar.`,
  streetNetworkSource: () => '© OpenStreetMap-Mitwirkende, ODbL',
  walkingByTable: ({ source, day }, words) =>
    `Fußweg aus einer vorgegebenen Entfernungstabelle: ${source}, Stand ${words.day(day)}. Was nicht darin steht, gilt als nicht erreichbar.`,
  atLeast: () => 'Der Anteil ist eine Untergrenze: mindestens so viele erreichen einen Standort.',
  onlyKnownSites: () => 'Nur bekannte Standorte zählen; ihre Liste ist nicht vollständig.',
  noSites: ({ kind }) => `Es ist kein Standort für ${services[kind]} bekannt, der zählt.`,
  placedByEstimatedWays: ({ factor }, { number }) =>
    `Fußweg geschätzt als ${number(factor)} × Luftlinie von der Mitte der Zelle, auch wo Straßen bekannt sind.`,
  leftOutUnknown: ({ kind, areas }, { list }) =>
    `Ausgelassen, weil die Standorte für ${services[kind]} dort nicht bekannt sind: ${list(areas)}.`,
  sitesUnknownIn: ({ kind, areas }, { list }) =>
    `Unbekannt sind die Standorte für ${services[kind]} in: ${list(areas)}. Wer dort nah an einem wohnt, ist nicht mitgezählt.`,
  notAnswered: ({ kind, areas }, { list }) =>
    `Nicht bekannt: Der Fachplan hat in ${list(areas)} Personal für ${services[kind]}, aber kein Standort dort ist bekannt.`,
  cellsAreEstimates: () => 'Wo Menschen wohnen, ist für Zellen geschätzt, nicht gezählt.',
  cellsGeneralised: ({ side, from, squares }, { number }) =>
    `Die Daten haben ${number(from)} Zellen. Gerechnet wird mit ${number(squares)} Quadraten von ${number(side)} m, in denen sie zusammengefasst sind: Alle Menschen eines Quadrats zählen dort, wo seine mittlere Zelle liegt, bis zu ${number(diagonal(side))} m von ihrer eigenen.`,
  stopsOf: ({ asOf }, { day }) =>
    `Es zählen die Haltestellen, Stand ${day(asOf)}; seither kann sich manches geändert haben. Wie genau ihre Lage ist, sagt die Quelle nicht.`,
  noStops: () => 'Nicht bekannt: Es liegen keine Haltestellen vor.',
  noWaysToStops: () =>
    'Nicht bekannt: Die vorgegebene Entfernungstabelle kennt nur Wege zu Standorten, keine zu Haltestellen.',
  belowAccuracy: ({ sites }, { number }) =>
    sites === 1
      ? 'Bei einem Standort ist die Ungenauigkeit der Lage größer als diese Entfernung.'
      : `Bei ${number(sites)} Standorten ist die Ungenauigkeit der Lage größer als diese Entfernung.`,
  rangeOfReach: ({ draws, shortest, longest }, { number }) =>
    `An bekannten Standorten: jeder ${number(draws)}-mal zufällig in den Umkreis gestellt, auf den genau seine Lage bekannt ist; Fußwege ${number(shortest)}- bis ${number(longest)}-mal so lang wie die Luftlinie. ${cellsLeftOut}`,
  rangeOfGap: ({ draws, shortest, longest, largest }, { number }) =>
    `In den zusammenhängenden Gebieten, zu denen diese Zellen gehören, wenn jeder bekannte Standort ${number(draws)}-mal zufällig in den Umkreis gestellt wird, auf den genau seine Lage bekannt ist, und Fußwege ${number(shortest)}- bis ${number(longest)}-mal so lang sind wie die Luftlinie. ${largest === null ? cellsLeftOut : `Dazu kommt, um wie viel die Schätzung der Zellen höchstens verfehlt, was gezählt ist: ${number(inPercent(largest))} %. So unsicher ist sie mindestens.`}`,
  rangeOfGapWays: ({ draws, shortest, longest }, { number }) =>
    `In denselben Zellen, zu bekannten Standorten: jeder ${number(draws)}-mal zufällig in den Umkreis gestellt, auf den genau seine Lage bekannt ist; Fußwege ${number(shortest)}- bis ${number(longest)}-mal so lang wie die Luftlinie. ${cellsLeftOut}`,
  rangeOfPeopleInside: ({ metres, largest }, { number }) =>
    `${atTheLine(number(metres))} ${missedCells(largest, number)}`,
  rangeOfReachInside: ({ draws, shortest, longest, metres, largest }, { number }) =>
    `An bekannten Standorten: jeder ${number(draws)}-mal zufällig in den Umkreis gestellt, auf den genau seine Lage bekannt ist; Fußwege ${number(shortest)}- oder ${number(longest)}-mal so lang wie die Luftlinie. ${atTheLine(number(metres))} ${missedCells(largest, number)}`,
  rangeOfUnevenReach: ({ draws, shortest, longest }, { number }) =>
    `Von bekannten Standorten aus: jeder ${number(draws)}-mal zufällig in den Umkreis gestellt, auf den genau seine Lage bekannt ist; Fußwege ${number(shortest)}- oder ${number(longest)}-mal so lang wie die Luftlinie. Dazwischen wurde nicht gerechnet. ${cellsLeftOut}`,
  rangeOfWay: ({ shortest, longest }, { number }) =>
    `Von der Mitte der Zelle zum nächsten bekannten Standort, wo immer in dem Umkreis, auf den genau seine Lage bekannt ist; Fußwege ${number(shortest)}- bis ${number(longest)}-mal so lang wie die Luftlinie. Wo in der Zelle jemand wohnt, ist nicht eingerechnet: Die Spanne ist mindestens so groß.`,
  rangeOfWaysToStops: ({ shortest, longest }, { number }) =>
    `Fußwege ${number(shortest)}- bis ${number(longest)}-mal so lang wie die Luftlinie. Um wie viel die Lage der Haltestellen abweicht, ist nicht bekannt und nicht eingerechnet. ${cellsLeftOut}`,
  rangeOfWayToStop: ({ shortest, longest }, { number }) =>
    `Von wo immer in dem Umkreis, auf den genau die Lage des Standorts bekannt ist, zur nächsten Haltestelle; Fußwege ${number(shortest)}- bis ${number(longest)}-mal so lang wie die Luftlinie. Um wie viel die Lage der Haltestelle abweicht, ist nicht bekannt: Die Spanne ist mindestens so groß.`,
  unmovedByWays: ({ shortest, longest }, { number }) =>
    `Ohne Spanne: Ob Wege ${number(shortest)}- oder ${number(longest)}-mal so lang sind wie die Luftlinie, es kommt dasselbe heraus. Sicher ist es darum nicht: Wo Menschen wohnen, ist für Zellen geschätzt.`,
  unmovedByDraws: ({ draws, shortest, longest }, { number }) =>
    `Ohne Spanne: Wo immer bekannte Standorte in ${number(draws)} Ziehungen stehen und ob Wege ${number(shortest)}- oder ${number(longest)}-mal so lang sind wie die Luftlinie, es kommt dasselbe heraus. Sicher ist es darum nicht: Wo Menschen wohnen, ist für Zellen geschätzt.`,
  noRangeOfMeasuredWays: ({ to }) =>
    `Ohne Spanne: Wege sind gemessen, nicht geschätzt. Um wie viel die Lage ${places[to]} sie ändern kann, ist nicht gerechnet.`,
  sharedDistricts: (_, { levels }) =>
    `${capital(ein(levels.DISTRICT))} liegt auch in ${einemAnderen(levels.SOCIAL_SPACE)}; ${seine(levels.DISTRICT)} Zellen zählen hier mit dem Anteil ${seiner(levels.DISTRICT)} Menschen, der hier wohnt.`,
  reportedElsewhere: (_, { levels }) =>
    `${capital(dieser(levels.DISTRICT))} hat keine eigenen Zahlen; die Zellen zählen zum Gebiet, mit dem die Einwohner gemeldet werden.`,

  residentsInReach: ({ ages }) => `${people[ages]} in erreichten Zellen`,
  residentsInCells: ({ ages }) => `${people[ages]} in allen Zellen`,
  residentsByAge: () => 'Menschen in Zellen nach ihrem Alter',
  cellsByWay: ({ to }) =>
    `Zellen nach ihrem Fußweg ${{ SITE: 'zum nächsten Standort', STOP: 'zur nächsten Haltestelle' }[to]}`,
  cellsByWayToSite: () => 'Zellen nach ihrem Fußweg zu diesem Standort',
  wayBetween: ({ above, upTo }, { number }) => {
    if (upTo === null) return `über ${number(above)} m`
    return above === 0 ? `bis ${number(upTo)} m` : `über ${number(above)} bis ${number(upTo)} m`
  },
  noWay: () => 'ohne Weg',

  sumOfWays: () => 'Summe ihrer Fußwege zum nächsten Standort',
  residentsWithWay: ({ ages }) => `${people[ages]}, die einen Weg haben`,
  sumOfLongestWays: () => 'Summe der Fußwege des Zehntels mit den längsten Wegen',
  worstServedTenth: ({ ages }) => `ein Zehntel der ${people[ages]}`,
  sumOfWaysByRank: () =>
    'Summe ihrer Fußwege, gewichtet nach Rang von 0 (kürzester) bis 2 (längster)',
  sumOfWaysToDecimetres: () => 'Summe ihrer auf Dezimeter gerundeten Fußwege',
  quantileOfWays: ({ part, ages }, { number }) =>
    `kürzester Fußweg, bis zu dem mindestens ${number(part)} × ${people[ages]} wohnen`,
  cellsInOrder: () => 'Zellen an dieser Stelle, nach ihrem Fußweg geordnet',
  cellInOrder: ({ place, cells }, { number }) => `Zelle ${number(place)} von ${number(cells)}`,
  wayOfCell: () => 'Fußweg',
  residentsOfCell: () => 'Menschen in der Zelle',
  residentsUpToCell: () => 'Menschen bis dahin',
  residentsBeyond: ({ ages, metres }, { number }) =>
    `${people[ages]} jenseits von ${number(metres)} m`,

  staffInReach: () => 'Stellen, die rechnerisch auf sie entfallen',
  staffByReach: () =>
    'Jede Stelle ist auf alle verteilt, die ihren Standort erreichen (2SFCA, Luo und Wang 2003).',
  sitesInReach: () => 'Standorte, die jemand von hier erreicht',
  staffOfSite: () => 'Stellen am Standort',
  residentsOfSite: ({ weighed }) =>
    weighed ? 'alle, die ihn erreichen, gewichtet' : 'alle, die ihn erreichen',
  residentsOfSiteHere: ({ weighed }) => (weighed ? 'davon von hier, gewichtet' : 'davon von hier'),
  zoneWeights: ({ weights }, { number }) =>
    `Wer weiter weg wohnt, zählt weniger: Gewichte ${weights.map(number).join(' · ')} in gleich breiten Zonen (E2SFCA, Luo und Qi 2009).`,
  staffDividedAmongSites: ({ day }, words) =>
    `Personal (Stand ${words.day(day)}) ist nur ${je(words.levels, 'PLANNING_AREA')} bekannt und gleichmäßig auf die Standorte dort verteilt; Personal ${eines(words.levels.PLANNING_AREA)} ohne bekannten Standort fehlt.`,
  staffAssumed: ({ sites }, { number }) =>
    `Für ${number(sites)} Standorte ist kein Personal bekannt; angenommen ist je 1 Vollzeitstelle.`,

  nearestCatchment: ({ ages }) =>
    `${people[ages]} in Zellen, deren nächster Standort dieser ist, gleich wie weit`,
  catchmentWithinReach: ({ ages }) => `${people[ages]} in Zellen, die diesen Standort erreichen`,
  nearestCatchmentWithinReach: ({ ages }) =>
    `${people[ages]} in Zellen, die diesen Standort erreichen und vor jedem anderen`,
  catchmentWithoutOther: ({ ages }) =>
    `${people[ages]} in Zellen, die diesen Standort erreichen und keinen anderen`,
  accessLost: () => 'Sie verlieren den Zugang, wenn er schließt.',

  residentsInside: ({ ages }) => `${people[ages]} in der gezeichneten Fläche`,
  wholeCellsInside: () =>
    'Eine Zelle zählt ganz, wenn ihre Mitte in der Fläche oder auf der Linie liegt. Wo Menschen wohnen, ist für Zellen geschätzt, nicht gezählt.',
  noCellsInside: () => 'Nicht bekannt: In der Fläche liegt die Mitte keiner Zelle.',

  residentsOfGap: ({ ages }, { levels }) =>
    `${people[ages]} in zusammenhängenden Zellen ${eines(levels.SOCIAL_SPACE)}, die keinen Standort erreichen`,
  districtsOfGap: (_, { levels }) => `${many(levels.DISTRICT)}, in denen sie wohnen`,
  cellsConnected: ({ metres, square }, { number, levels }) =>
    `Zellen hängen zusammen, wo die Mitten der Quadrate von ${number(square)} m, in denen sie liegen, höchstens ${number(metres)} m auseinanderliegen und sie innerhalb ${eines(levels.SOCIAL_SPACE)} liegen.`,
}
