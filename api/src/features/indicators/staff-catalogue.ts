import type { Localised } from '../../schema/language.ts'
import type { ServiceKind } from '../services/service.ts'
import type { Indicator, StaffFormula } from './indicator.ts'

const services: Record<ServiceKind, { id: string; name: Localised }> = {
  MEETING: { id: 'meeting', name: { de: 'Begegnung', en: 'meeting' } },
  COUNSELLING: { id: 'counselling', name: { de: 'Beratung', en: 'counselling' } },
}

const states: Record<
  StaffFormula['kind'],
  { id: string; name: Localised; description: (service: Localised) => Localised }
> = {
  difference: {
    id: 'staff-difference',
    name: { de: 'Personal über oder unter dem Soll', en: 'Staff above or below target' },
    description: ({ de, en }) => ({
      de: `Vorhandene Vollzeitstellen für ${de} minus die Stellen, die der Personalschlüssel des Rahmenkonzepts verlangt.`,
      en: `Full-time posts for ${en} there are, minus those the framework’s planning key asks for.`,
    }),
  },
  target: {
    id: 'target-fte',
    name: { de: 'Soll-Personal', en: 'Target staff' },
    description: ({ de, en }) => ({
      de: `Vollzeitstellen für ${de}, die der Personalschlüssel des Rahmenkonzepts verlangt: Menschen ab 60, geteilt durch den Schlüssel.`,
      en: `Full-time posts for ${en} that the framework’s planning key asks for: people 60+, divided by the key.`,
    }),
  },
  residentsPerFte: {
    id: 'residents-per-fte',
    name: { de: 'Menschen ab 60 je Vollzeitstelle', en: 'People 60+ per full-time post' },
    description: ({ de, en }) => ({
      de: `Betreuungsrelation: Menschen ab 60, geteilt durch die vorhandenen Vollzeitstellen für ${de}.`,
      en: `People 60+, divided by the full-time posts for ${en} there are.`,
    }),
  },
  unmet: {
    id: 'unmet-residents',
    name: { de: 'Menschen ab 60 ohne Personal', en: 'People 60+ beyond the staff there is' },
    description: ({ de, en }) => ({
      de: `Geschätzter Bedarf, den das vorhandene Personal für ${de} nicht deckt: Menschen ab 60 über die Zahl hinaus, für die es nach dem Schlüssel reicht.`,
      en: `Estimated demand that the staff there is for ${en} does not meet: people 60+ beyond the number it is enough for under the key.`,
    }),
  },
}

const of = (kind: StaffFormula['kind'], service: ServiceKind): Indicator => {
  const { id, name, description } = states[kind]
  const offered = services[service]
  return {
    id: `${id}-${offered.id}`,
    group: 'STAFF',
    name: { de: `${name.de}: ${offered.name.de}`, en: `${name.en}: ${offered.name.en}` },
    description: description(offered.name),
    formula: { kind, service },
  }
}

const kinds = ['difference', 'target', 'residentsPerFte', 'unmet'] as const

/** What a planning framework makes of residents and staff, for each kind of service. */
export const ofStaff: readonly Indicator[] = kinds.flatMap((kind) => [
  of(kind, 'MEETING'),
  of(kind, 'COUNSELLING'),
])
