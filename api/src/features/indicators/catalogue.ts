import type { Ages, ResidentGroup, Trait } from '../figures/figure.ts'
import { ofReach } from './coverage-catalogue.ts'
import type { Indicator } from './indicator.ts'
import { ofStaff } from './staff-catalogue.ts'

const people = (ageBand: Ages, trait: Trait = 'ALL'): ResidentGroup => ({ ageBand, trait })

const ofPeople: readonly Indicator[] = [
  {
    id: 'density-60-plus',
    group: 'AGE',
    name: { de: 'Menschen ab 60 je km²', en: 'People 60+ per km²' },
    description: {
      de: 'Einwohnerinnen und Einwohner ab 60 Jahren, geteilt durch die amtliche Fläche.',
      en: 'Residents aged 60 and over, divided by the official area.',
    },
    formula: { kind: 'density', of: people('AGE_60_PLUS') },
  },
  {
    id: 'density-80-plus',
    group: 'AGE',
    name: { de: 'Menschen ab 80 je km²', en: 'People 80+ per km²' },
    description: {
      de: 'Einwohnerinnen und Einwohner ab 80 Jahren, geteilt durch die amtliche Fläche.',
      en: 'Residents aged 80 and over, divided by the official area.',
    },
    formula: { kind: 'density', of: people('AGE_80_PLUS') },
  },
  {
    id: 'residents-60-plus',
    group: 'AGE',
    name: { de: 'Menschen ab 60', en: 'People 60+' },
    description: {
      de: 'Einwohnerinnen und Einwohner ab 60 Jahren.',
      en: 'Residents aged 60 and over.',
    },
    formula: { kind: 'count', of: people('AGE_60_PLUS') },
  },
  {
    id: 'residents-80-plus',
    group: 'AGE',
    name: { de: 'Menschen ab 80', en: 'People 80+' },
    description: {
      de: 'Einwohnerinnen und Einwohner ab 80 Jahren.',
      en: 'Residents aged 80 and over.',
    },
    formula: { kind: 'count', of: people('AGE_80_PLUS') },
  },
  {
    id: 'share-60-plus',
    group: 'AGE',
    name: { de: 'Anteil der Menschen ab 60', en: 'Share of people 60+' },
    description: {
      de: 'Einwohnerinnen und Einwohner ab 60 Jahren, geteilt durch alle.',
      en: 'Residents aged 60 and over, divided by all residents.',
    },
    formula: { kind: 'share', part: people('AGE_60_PLUS'), total: people('ALL') },
  },
  {
    id: 'share-80-plus',
    group: 'AGE',
    name: { de: 'Anteil der Menschen ab 80', en: 'Share of people 80+' },
    description: {
      de: 'Einwohnerinnen und Einwohner ab 80 Jahren, geteilt durch alle.',
      en: 'Residents aged 80 and over, divided by all residents.',
    },
    formula: { kind: 'share', part: people('AGE_80_PLUS'), total: people('ALL') },
  },
  {
    id: 'residents',
    group: 'AGE',
    name: { de: 'Menschen jeden Alters', en: 'People of all ages' },
    description: {
      de: 'Alle Einwohnerinnen und Einwohner; je Planungsbereich auch vorausberechnet bis 2040.',
      en: 'All residents; by planning area also forecast to 2040.',
    },
    formula: { kind: 'count', of: people('ALL') },
  },
  {
    id: 'change-60-plus',
    group: 'CHANGE',
    name: {
      de: 'Veränderung der Zahl der Menschen ab 60',
      en: 'Change in the number of people 60+',
    },
    description: {
      de: 'Um wie viel die Zahl der Einwohnerinnen und Einwohner ab 60 Jahren zwischen zwei Tagen gewachsen oder geschrumpft ist.',
      en: 'By how much the number of residents aged 60 and over has grown or shrunk between two days.',
    },
    formula: { kind: 'change', of: people('AGE_60_PLUS') },
  },
  {
    id: 'change-80-plus',
    group: 'CHANGE',
    name: {
      de: 'Veränderung der Zahl der Menschen ab 80',
      en: 'Change in the number of people 80+',
    },
    description: {
      de: 'Um wie viel die Zahl der Einwohnerinnen und Einwohner ab 80 Jahren zwischen zwei Tagen gewachsen oder geschrumpft ist.',
      en: 'By how much the number of residents aged 80 and over has grown or shrunk between two days.',
    },
    formula: { kind: 'change', of: people('AGE_80_PLUS') },
  },
  {
    id: 'change-residents',
    group: 'CHANGE',
    name: {
      de: 'Veränderung der Zahl aller Menschen',
      en: 'Change in the number of all people',
    },
    description: {
      de: 'Um wie viel die Zahl aller Einwohnerinnen und Einwohner zwischen zwei Tagen gewachsen oder geschrumpft ist.',
      en: 'By how much the number of all residents has grown or shrunk between two days.',
    },
    formula: { kind: 'change', of: people('ALL') },
  },
  {
    id: 'share-living-alone-60-plus',
    group: 'LIVING',
    name: {
      de: 'Anteil allein Lebender unter den Menschen ab 60',
      en: 'Share of people 60+ living alone',
    },
    description: {
      de: 'Menschen ab 60 Jahren in Einpersonenhaushalten, geteilt durch alle ab 60. Je Stadtteil ist die Zahl aller ab 60 geschätzt und der Anteil damit auch.',
      en: 'People aged 60 and over in one-person households, divided by all aged 60 and over. By district the number of all 60+ is an estimate, and so is the share.',
    },
    formula: {
      kind: 'share',
      part: people('AGE_60_PLUS', 'LIVING_ALONE'),
      total: people('AGE_60_PLUS'),
    },
  },
  {
    id: 'residents-living-alone-60-plus',
    group: 'LIVING',
    name: { de: 'Allein Lebende ab 60', en: 'People 60+ living alone' },
    description: {
      de: 'Menschen ab 60 Jahren in Einpersonenhaushalten.',
      en: 'People aged 60 and over in one-person households.',
    },
    formula: { kind: 'count', of: people('AGE_60_PLUS', 'LIVING_ALONE') },
  },
  {
    id: 'share-migration-background-65-plus',
    group: 'ORIGIN',
    name: {
      de: 'Anteil mit Migrationshintergrund unter den Menschen ab 65',
      en: 'Share of people 65+ with a migration background',
    },
    description: {
      de: 'Menschen ab 65 Jahren mit ausländischer Staatsangehörigkeit oder Deutsche mit Migrationshintergrund, geteilt durch alle ab 65.',
      en: 'People aged 65 and over with foreign nationality or Germans with a migration background, divided by all aged 65 and over.',
    },
    formula: {
      kind: 'share',
      part: people('AGE_65_PLUS', 'MIGRATION_BACKGROUND'),
      total: people('AGE_65_PLUS'),
    },
  },
  {
    id: 'share-foreign',
    group: 'ORIGIN',
    name: {
      de: 'Anteil mit ausländischer Staatsangehörigkeit',
      en: 'Share with foreign nationality',
    },
    description: {
      de: 'Einwohnerinnen und Einwohner jeden Alters mit ausländischer Staatsangehörigkeit, geteilt durch alle.',
      en: 'Residents of any age with foreign nationality, divided by all residents.',
    },
    formula: { kind: 'share', part: people('ALL', 'FOREIGN'), total: people('ALL') },
  },
]

/**
 * Every indicator there is. Levels and days follow from the data: an indicator exists where all the counts of its
 * formula do. A new one is a new entry above; API, map, table and profile take it up by themselves.
 */
export const catalogue: readonly Indicator[] = [...ofPeople, ...ofReach, ...ofStaff]
