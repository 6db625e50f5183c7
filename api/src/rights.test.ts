import { mayUse, roles, type Role, type Viewer } from '@atlas/geo/rights/rights'
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from './features/index.ts'
import { waysToWhatIsNotPublic } from './http/graphql/of-viewer.ts'
import { everyWrite } from './http/people/every-write.ts'
import { accessOf } from './schema/access-plugin.ts'
import { RequestError } from './schema/request-error.ts'

type Field = GraphQLField<unknown, unknown>

const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__'))
const fields = types.flatMap((type) =>
  Object.values<Field>(type.getFields()).map((field) => ({
    name: `${type.name}.${field.name}`,
    type,
    field,
  })),
)
const ofPeople = fields.filter(({ field }) => accessOf(field) !== 'PUBLIC')

const viewerWith = (...has: Role[]): Viewer => ({
  account: 1,
  session: 1,
  name: 'somebody',
  shownName: 'Somebody',
  roles: has,
  operators: [],
  sites: [],
  socialSpaces: [],
})
const viewers = [
  { who: 'the public', viewer: null },
  { who: 'without role', viewer: viewerWith() },
  ...roles.map((role) => ({ who: role, viewer: viewerWith(role) })),
]

/** What a field says to somebody: whether it lets them see anything, whatever that is. */
async function refusalOf(field: Field, viewer: Viewer | null): Promise<string | null> {
  try {
    // What it would find is none of this test's business.
    const { resolve } = field
    const asked = [{}, {}, { viewer, people: null }, {}]
    const found: unknown = resolve && Reflect.apply(resolve, undefined, asked)
    await found
    return null
  } catch (error) {
    const code = codeOf(error)
    // A store that is not there is asked only of whoever may ask it.
    return code === 'NOT_ALLOWED' || (code === 'NOT_SIGNED_IN' && viewer === null) ? code : null
  }
}

function codeOf(error: unknown): string | null {
  const fault: RequestError | null = error instanceof RequestError ? error : null
  return fault?.code ?? null
}

/** The names of fields that are not public, by their type and for whom they are. */
function fieldsByAccess(): Record<string, string> {
  const groups: Record<string, string> = {}
  for (const { type, field } of ofPeople) {
    const whose = `${type.name}: ${String(accessOf(field))}`
    groups[whose] = `${groups[whose] ?? ''} ${field.name}`.trim()
  }
  return groups
}

describe('the rights of every field and role', () => {
  it('are declared: what is not public is for whom this says', () => {
    expect(fieldsByAccess()).toMatchInlineSnapshot(`
      {
        "Account: ADMINISTRATOR": "hasPassword isLocked isOfDirectory madeAt name operators roles shownName sites socialSpaces",
        "AuditEntry: ADMINISTRATOR": "about after at before blanked id what who",
        "CardBeside: COORDINATOR,PLANNER": "apart merged said writtenAt",
        "CardSaid: COORDINATOR,PLANNER": "acknowledge area areaCode followUp from level message quotations recognise to",
        "CardVersion: COORDINATOR,PLANNER": "said version writtenAt writtenBy",
        "CentreToFile: OPERATOR,PLANNER,ADMINISTRATOR": "months name slug",
        "ConsultationRound: BY_LINK": "body from id kind result state to version",
        "CoordinatedSpace: COORDINATOR,PLANNER": "area changes gaps knownSites oldSites planningAreas seenAt",
        "CounsellingCentre: OPERATOR,COORDINATOR,PLANNER": "lastMonthOver mayEnter name planningArea reports slug",
        "Draft: BY_LINK": "adoptedAs changedAt comments decidedOn id rounds said state version",
        "Draft: PLANNER": "beside links",
        "Draft: PLANNER,COORDINATOR,OPERATOR": "changedBy versionNumbered versions",
        "DraftBeside: PLANNER": "apart merged own writtenAt",
        "DraftComment: BY_LINK": "answers id isOwn madeAt onVersion role roundId said",
        "DraftComment: PLANNER,COORDINATOR,OPERATOR": "by",
        "DraftFigure: BY_LINK": "name value",
        "DraftSaid: BY_LINK": "applying basedOn figures figuresApplying figuresBefore scenario staffing words",
        "DraftScenario: BY_LINK": "file id name",
        "DraftStaffing: BY_LINK": "area expected today",
        "DraftVersion: PLANNER,COORDINATOR,OPERATOR": "said version writtenAt writtenBy",
        "DraftWord: BY_LINK": "name text",
        "FormBeside: SIGNED_IN": "onVersion typedFields writtenAt",
        "Funding: SIGNED_IN": "asOf beside changedAt changedBy from fundedParty id isFollowed mayChange state statedBy to variant version",
        "Measure: COORDINATOR,PLANNER": "beside cardId closedAt due dueIn id mayChange office owner phase planningArea planningAreaCode result state title version",
        "MeasureBoard: COORDINATOR,PLANNER": "allMeasures nextQuarter plansInCycle today",
        "MonthCount: OPERATOR,COORDINATOR,PLANNER": "cell count",
        "MonthReport: OPERATOR,COORDINATOR,PLANNER": "draft month savedAt savedBy submissions version",
        "MonthSubmission: OPERATOR,COORDINATOR,PLANNER": "at by counts reason",
        "NetworkCooperation: SIGNED_IN": "asOf firstParty id mayChange secondParty statedBy what",
        "NetworkOffer: SIGNED_IN": "address asOf beside categoryId changedAt changedBy district id mayChange name position reference statedBy version website",
        "NetworkParty: SIGNED_IN": "name planningAreaCode reference site",
        "PlanInCycle: COORDINATOR,PLANNER": "id name phase validFrom",
        "ProvisionNetwork: COORDINATOR,PLANNER": "networkParties",
        "ProvisionNetwork: SIGNED_IN": "cooperations fundings mayChange networkOffers planningArea planningAreaCode sites",
        "Quarter: COORDINATOR,PLANNER": "from to",
        "Query: ADMINISTRATOR": "accounts audit",
        "Query: BY_LINK": "sharedDraft sharedScenario",
        "Query: COORDINATOR,PLANNER": "areasToWriteAbout coordinatedSpaces measureBoard quotableFigures writtenCard writtenCards",
        "Query: OPERATOR,COORDINATOR,PLANNER": "counsellingCentres",
        "Query: OPERATOR,PLANNER,ADMINISTRATOR": "centresToFile",
        "Query: PLANNER": "savedScenario savedScenarios",
        "Query: PLANNER,COORDINATOR,OPERATOR": "draft drafts",
        "Query: SIGNED_IN": "provisionNetworks viewer",
        "QuotableFigure: COORDINATOR,PLANNER": "name reference",
        "SavedScenario: PLANNER": "changes comments file id isForPlanners isOwn links madeAt name note owner",
        "ScenarioComment: PLANNER": "by id isOwn madeAt said",
        "Session: SIGNED_IN": "browser id isCurrent madeAt usedAt",
        "ShareLink: PLANNER": "endsOn hasEnded id madeAt madeBy",
        "SharedDraft: BY_LINK": "draft endsOn",
        "SharedScenario: BY_LINK": "endsOn file name note",
        "TypedField: SIGNED_IN": "name text",
        "Viewer: SIGNED_IN": "name operators roles sessions shownName sites socialSpaces",
        "WrittenCard: COORDINATOR,PLANNER": "beside changedAt changedBy id mayChange ownMeasures phase said state version versions",
      }
    `)
  })

  it('hold: each field refuses whom it does not name, and lets the others in', async () => {
    for (const { name, field } of ofPeople) {
      for (const { who, viewer } of viewers) {
        const refused = await refusalOf(field, viewer)
        const wanted = mayUse(accessOf(field), viewer)
          ? null
          : viewer === null
            ? 'NOT_SIGNED_IN'
            : 'NOT_ALLOWED'
        expect(refused, `${name} for ${who}`).toBe(wanted)
      }
    }
  })

  it('are known by name wherever a question can come to what is not public', () => {
    const ways = waysToWhatIsNotPublic()
    const reached = new Set<string>()
    // Every way from the root that does not pass one of these names ends at public fields.
    const walk = (type: GraphQLObjectType) => {
      if (reached.has(type.name)) return
      reached.add(type.name)
      for (const field of Object.values<Field>(type.getFields())) {
        if (ways.test(`{ ${field.name} }`)) continue
        expect(accessOf(field), `${type.name}.${field.name}`).toBe('PUBLIC')
        const named = getNamedType(field.type)
        if (isObjectType(named)) walk(named)
        else if (isAbstractType(named)) schema.getPossibleTypes(named).forEach(walk)
      }
    }
    for (const root of [schema.getQueryType(), schema.getSubscriptionType()]) if (root) walk(root)
    expect(reached.size).toBeGreaterThan(50)
  })

  it('of what people write are declared, too', () => {
    expect(
      Object.fromEntries(
        everyWrite.map(({ name, access, fields: has }) => [
          name,
          `${String(access)}: ${has.join(' ')}`,
        ]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "angebot-aendern": "COORDINATOR,PLANNER: id version category name district address position website source asOf",
        "angebot-anlegen": "COORDINATOR,PLANNER: planningArea category name district address position website source asOf",
        "angebot-entfernen": "COORDINATOR,PLANNER: id version",
        "entwurf-anlegen": "PLANNER: name framework",
        "entwurf-antworten": "PLANNER: id said",
        "entwurf-auslegen": "PLANNER: id",
        "entwurf-beschliessen": "PLANNER: id version decidedOn",
        "entwurf-kommentar-zuruecknehmen": "PLANNER,COORDINATOR,OPERATOR: id",
        "entwurf-kommentieren": "PLANNER,COORDINATOR,OPERATOR: id round said",
        "entwurf-loeschen": "PLANNER: id",
        "entwurf-speichern": "PLANNER: id version name nameEn validFrom referenceDay horizon occasion aims measures review scenario threshold keyMeeting keyCounselling minimumMeeting minimumCounselling area change60Plus change60To79 change80Plus targetMeeting targetCounselling",
        "entwurf-teilen": "PLANNER: id endsOn",
        "entwurf-zurueckziehen": "PLANNER: id",
        "fassung-verwerfen": "COORDINATOR,PLANNER: what id",
        "foerderung-aendern": "COORDINATOR,PLANNER: id version variant firstDay lastDay source asOf",
        "foerderung-eintragen": "COORDINATOR,PLANNER: planningArea party variant firstDay lastDay source asOf",
        "foerderung-entfernen": "COORDINATOR,PLANNER: id version",
        "karte-anlegen": "COORDINATOR,PLANNER: area firstDay lastDay quotations message recognise acknowledge followUp",
        "karte-speichern": "COORDINATOR,PLANNER: id version area firstDay lastDay quotations message recognise acknowledge followUp",
        "karte-teilen": "COORDINATOR,PLANNER: id",
        "karte-zurueckziehen": "COORDINATOR,PLANNER: id",
        "kennzahlen-abgeben": "OPERATOR: site month version cell count reason",
        "kennzahlen-entwurf": "OPERATOR: site month version cell count reason",
        "kommentar-zuruecknehmen": "PLANNER: id",
        "konto-anlegen": "ADMINISTRATOR: name shownName roles operators sites socialSpaces",
        "konto-entfernen": "ADMINISTRATOR: name",
        "konto-entsperren": "ADMINISTRATOR: name",
        "konto-link": "ADMINISTRATOR: name",
        "konto-sperren": "ADMINISTRATOR: name",
        "kooperation-eintragen": "COORDINATOR,PLANNER: planningArea one other what source asOf",
        "kooperation-entfernen": "COORDINATOR,PLANNER: id",
        "massnahme-abschliessen": "COORDINATOR,PLANNER: id version state result",
        "massnahme-aendern": "COORDINATOR,PLANNER: id version state title owner office due",
        "massnahme-anlegen": "COORDINATOR,PLANNER: planningArea card title owner office due",
        "protokoll-schwaerzen": "ADMINISTRATOR: entry field reason",
        "rechte-aendern": "ADMINISTRATOR: name roles operators sites socialSpaces",
        "runde-aendern": "PLANNER: id version kind body from until result",
        "runde-anlegen": "PLANNER: draft kind body from until result",
        "runde-loeschen": "PLANNER: id",
        "sitzung-beenden": "SIGNED_IN: session",
        "szenario-aendern": "PLANNER: id name note isForPlanners",
        "szenario-kommentieren": "PLANNER: id said",
        "szenario-loeschen": "PLANNER: id",
        "szenario-speichern": "PLANNER: name note file",
        "szenario-teilen": "PLANNER: id endsOn",
        "teilen-beenden": "PLANNER: id",
        "zahlen-gesehen": "COORDINATOR,PLANNER: socialSpace",
      }
    `)
  })
})
