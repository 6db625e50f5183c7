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

describe('the rights of every field and role', () => {
  it('are declared: what is not public is for whom this says', () => {
    expect(Object.fromEntries(ofPeople.map(({ name, field }) => [name, String(accessOf(field))])))
      .toMatchInlineSnapshot(`
        {
          "Account.hasPassword": "ADMINISTRATOR",
          "Account.isLocked": "ADMINISTRATOR",
          "Account.isOfDirectory": "ADMINISTRATOR",
          "Account.madeAt": "ADMINISTRATOR",
          "Account.name": "ADMINISTRATOR",
          "Account.operators": "ADMINISTRATOR",
          "Account.roles": "ADMINISTRATOR",
          "Account.shownName": "ADMINISTRATOR",
          "Account.sites": "ADMINISTRATOR",
          "Account.socialSpaces": "ADMINISTRATOR",
          "AuditEntry.about": "ADMINISTRATOR",
          "AuditEntry.after": "ADMINISTRATOR",
          "AuditEntry.at": "ADMINISTRATOR",
          "AuditEntry.before": "ADMINISTRATOR",
          "AuditEntry.blanked": "ADMINISTRATOR",
          "AuditEntry.id": "ADMINISTRATOR",
          "AuditEntry.what": "ADMINISTRATOR",
          "AuditEntry.who": "ADMINISTRATOR",
          "CardBeside.apart": "COORDINATOR,PLANNER",
          "CardBeside.merged": "COORDINATOR,PLANNER",
          "CardBeside.said": "COORDINATOR,PLANNER",
          "CardBeside.writtenAt": "COORDINATOR,PLANNER",
          "CardSaid.acknowledge": "COORDINATOR,PLANNER",
          "CardSaid.area": "COORDINATOR,PLANNER",
          "CardSaid.areaCode": "COORDINATOR,PLANNER",
          "CardSaid.followUp": "COORDINATOR,PLANNER",
          "CardSaid.from": "COORDINATOR,PLANNER",
          "CardSaid.level": "COORDINATOR,PLANNER",
          "CardSaid.message": "COORDINATOR,PLANNER",
          "CardSaid.quotations": "COORDINATOR,PLANNER",
          "CardSaid.recognise": "COORDINATOR,PLANNER",
          "CardSaid.to": "COORDINATOR,PLANNER",
          "CardVersion.said": "COORDINATOR,PLANNER",
          "CardVersion.version": "COORDINATOR,PLANNER",
          "CardVersion.writtenAt": "COORDINATOR,PLANNER",
          "CardVersion.writtenBy": "COORDINATOR,PLANNER",
          "CoordinatedSpace.area": "COORDINATOR,PLANNER",
          "CoordinatedSpace.changes": "COORDINATOR,PLANNER",
          "CoordinatedSpace.gaps": "COORDINATOR,PLANNER",
          "CoordinatedSpace.knownSites": "COORDINATOR,PLANNER",
          "CoordinatedSpace.oldSites": "COORDINATOR,PLANNER",
          "CoordinatedSpace.planningAreas": "COORDINATOR,PLANNER",
          "CoordinatedSpace.seenAt": "COORDINATOR,PLANNER",
          "CounsellingCentre.lastMonthOver": "OPERATOR,COORDINATOR,PLANNER",
          "CounsellingCentre.mayEnter": "OPERATOR,COORDINATOR,PLANNER",
          "CounsellingCentre.name": "OPERATOR,COORDINATOR,PLANNER",
          "CounsellingCentre.planningArea": "OPERATOR,COORDINATOR,PLANNER",
          "CounsellingCentre.reports": "OPERATOR,COORDINATOR,PLANNER",
          "CounsellingCentre.slug": "OPERATOR,COORDINATOR,PLANNER",
          "Measure.cardId": "COORDINATOR,PLANNER",
          "Measure.closedAt": "COORDINATOR,PLANNER",
          "Measure.due": "COORDINATOR,PLANNER",
          "Measure.dueIn": "COORDINATOR,PLANNER",
          "Measure.id": "COORDINATOR,PLANNER",
          "Measure.mayChange": "COORDINATOR,PLANNER",
          "Measure.office": "COORDINATOR,PLANNER",
          "Measure.owner": "COORDINATOR,PLANNER",
          "Measure.phase": "COORDINATOR,PLANNER",
          "Measure.planningArea": "COORDINATOR,PLANNER",
          "Measure.planningAreaCode": "COORDINATOR,PLANNER",
          "Measure.result": "COORDINATOR,PLANNER",
          "Measure.state": "COORDINATOR,PLANNER",
          "Measure.title": "COORDINATOR,PLANNER",
          "Measure.version": "COORDINATOR,PLANNER",
          "MeasureBoard.allMeasures": "COORDINATOR,PLANNER",
          "MeasureBoard.nextQuarter": "COORDINATOR,PLANNER",
          "MeasureBoard.plansInCycle": "COORDINATOR,PLANNER",
          "MeasureBoard.today": "COORDINATOR,PLANNER",
          "MonthCount.cell": "OPERATOR,COORDINATOR,PLANNER",
          "MonthCount.count": "OPERATOR,COORDINATOR,PLANNER",
          "MonthReport.draft": "OPERATOR,COORDINATOR,PLANNER",
          "MonthReport.month": "OPERATOR,COORDINATOR,PLANNER",
          "MonthReport.savedAt": "OPERATOR,COORDINATOR,PLANNER",
          "MonthReport.savedBy": "OPERATOR,COORDINATOR,PLANNER",
          "MonthReport.submissions": "OPERATOR,COORDINATOR,PLANNER",
          "MonthReport.version": "OPERATOR,COORDINATOR,PLANNER",
          "MonthSubmission.at": "OPERATOR,COORDINATOR,PLANNER",
          "MonthSubmission.by": "OPERATOR,COORDINATOR,PLANNER",
          "MonthSubmission.counts": "OPERATOR,COORDINATOR,PLANNER",
          "MonthSubmission.reason": "OPERATOR,COORDINATOR,PLANNER",
          "PlanInCycle.id": "COORDINATOR,PLANNER",
          "PlanInCycle.name": "COORDINATOR,PLANNER",
          "PlanInCycle.phase": "COORDINATOR,PLANNER",
          "PlanInCycle.validFrom": "COORDINATOR,PLANNER",
          "Quarter.from": "COORDINATOR,PLANNER",
          "Quarter.to": "COORDINATOR,PLANNER",
          "Query.accounts": "ADMINISTRATOR",
          "Query.areasToWriteAbout": "COORDINATOR,PLANNER",
          "Query.audit": "ADMINISTRATOR",
          "Query.coordinatedSpaces": "COORDINATOR,PLANNER",
          "Query.counsellingCentres": "OPERATOR,COORDINATOR,PLANNER",
          "Query.measureBoard": "COORDINATOR,PLANNER",
          "Query.quotableFigures": "COORDINATOR,PLANNER",
          "Query.savedScenario": "PLANNER",
          "Query.savedScenarios": "PLANNER",
          "Query.sharedScenario": "BY_LINK",
          "Query.viewer": "SIGNED_IN",
          "Query.writtenCard": "COORDINATOR,PLANNER",
          "Query.writtenCards": "COORDINATOR,PLANNER",
          "QuotableFigure.name": "COORDINATOR,PLANNER",
          "QuotableFigure.reference": "COORDINATOR,PLANNER",
          "SavedScenario.changes": "PLANNER",
          "SavedScenario.comments": "PLANNER",
          "SavedScenario.file": "PLANNER",
          "SavedScenario.id": "PLANNER",
          "SavedScenario.isForPlanners": "PLANNER",
          "SavedScenario.isOwn": "PLANNER",
          "SavedScenario.links": "PLANNER",
          "SavedScenario.madeAt": "PLANNER",
          "SavedScenario.name": "PLANNER",
          "SavedScenario.note": "PLANNER",
          "SavedScenario.owner": "PLANNER",
          "ScenarioComment.by": "PLANNER",
          "ScenarioComment.id": "PLANNER",
          "ScenarioComment.isOwn": "PLANNER",
          "ScenarioComment.madeAt": "PLANNER",
          "ScenarioComment.said": "PLANNER",
          "Session.browser": "SIGNED_IN",
          "Session.id": "SIGNED_IN",
          "Session.isCurrent": "SIGNED_IN",
          "Session.madeAt": "SIGNED_IN",
          "Session.usedAt": "SIGNED_IN",
          "ShareLink.endsOn": "PLANNER",
          "ShareLink.hasEnded": "PLANNER",
          "ShareLink.id": "PLANNER",
          "ShareLink.madeAt": "PLANNER",
          "ShareLink.madeBy": "PLANNER",
          "SharedScenario.endsOn": "BY_LINK",
          "SharedScenario.file": "BY_LINK",
          "SharedScenario.name": "BY_LINK",
          "SharedScenario.note": "BY_LINK",
          "Viewer.name": "SIGNED_IN",
          "Viewer.operators": "SIGNED_IN",
          "Viewer.roles": "SIGNED_IN",
          "Viewer.sessions": "SIGNED_IN",
          "Viewer.shownName": "SIGNED_IN",
          "Viewer.sites": "SIGNED_IN",
          "Viewer.socialSpaces": "SIGNED_IN",
          "WrittenCard.beside": "COORDINATOR,PLANNER",
          "WrittenCard.changedAt": "COORDINATOR,PLANNER",
          "WrittenCard.changedBy": "COORDINATOR,PLANNER",
          "WrittenCard.id": "COORDINATOR,PLANNER",
          "WrittenCard.mayChange": "COORDINATOR,PLANNER",
          "WrittenCard.ownMeasures": "COORDINATOR,PLANNER",
          "WrittenCard.phase": "COORDINATOR,PLANNER",
          "WrittenCard.said": "COORDINATOR,PLANNER",
          "WrittenCard.state": "COORDINATOR,PLANNER",
          "WrittenCard.version": "COORDINATOR,PLANNER",
          "WrittenCard.versions": "COORDINATOR,PLANNER",
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
        "massnahme-abschliessen": "COORDINATOR,PLANNER: id version state result",
        "massnahme-aendern": "COORDINATOR,PLANNER: id version state title owner office due",
        "massnahme-anlegen": "COORDINATOR,PLANNER: planningArea card title owner office due",
        "protokoll-schwaerzen": "ADMINISTRATOR: entry field reason",
        "rechte-aendern": "ADMINISTRATOR: name roles operators sites socialSpaces",
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
