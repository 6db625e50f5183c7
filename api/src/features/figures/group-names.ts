import type { Localised } from '../../schema/language.ts'
import type { Ages, ResidentGroup, Trait } from './figure.ts'

const people: Record<Ages, Localised> = {
  ALL: { de: 'Einwohner', en: 'residents' },
  AGE_60_PLUS: { de: 'Einwohner ab 60', en: 'residents 60+' },
  AGE_60_TO_79: { de: 'Einwohner von 60 bis 79', en: 'residents 60–79' },
  AGE_65_PLUS: { de: 'Einwohner ab 65', en: 'residents 65+' },
  AGE_80_PLUS: { de: 'Einwohner ab 80', en: 'residents 80+' },
}

const traits: Record<Trait, Localised> = {
  ALL: { de: '', en: '' },
  LIVING_ALONE: { de: ', allein lebend', en: ' living alone' },
  MIGRATION_BACKGROUND: { de: ' mit Migrationshintergrund', en: ' with a migration background' },
  FOREIGN: { de: ' mit ausländischer Staatsangehörigkeit', en: ' with foreign nationality' },
}

export function groupName({ ageBand, trait }: ResidentGroup): Localised {
  return { de: people[ageBand].de + traits[trait].de, en: people[ageBand].en + traits[trait].en }
}
