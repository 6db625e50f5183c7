import { searchKey } from '../../search/search-key.ts'
import type { PersonalRule } from '../words/table-problems.ts'
import { each } from './field.ts'

type HeadingRule = Exclude<PersonalRule, 'ONE_ROW_A_PERSON' | 'FREE_TEXT'>

/** What columns about single people are called. Long words count within others, too: Klientenname, Telefon privat. */
const headings: Readonly<Record<HeadingRule, readonly string[]>> = {
  NAME: each(
    'Name | Vorname | Rufname | Nachname | Familienname | Geburtsname | Zuname | Klient | Klientin | Klientenname | Kunde | Patient | Patientin | Ratsuchende | Ratsuchender | Person | Ansprechpartner | Ansprechperson | Sachbearbeiter | Sachbearbeiterin | Betreuer | Angehörige | first name | last name | surname | full name | client | client name | patient name | forename',
  ),
  BIRTH: each(
    'Geburtsdatum | Geburtstag | geb | geb. | geb. am | geboren | geboren am | Geburtsort | Sterbedatum | Todestag | date of birth | dob | birthday | birth date | birthdate | place of birth',
  ),
  ADDRESS: each(
    'Straße | Hausnummer | Anschrift | Adresse | Wohnanschrift | Postanschrift | Wohnort | Wohnadresse | street | address | house number | street address | home address',
  ),
  TELEPHONE: each(
    'Telefon | Telefonnummer | Tel | Handy | Handynummer | Mobil | Mobilnummer | phone | telephone | mobile',
  ),
  EMAIL: each('Mail | E-Mail | Mailadresse | E-Mail-Adresse | email'),
  CASE_NUMBER: each(
    'Aktenzeichen | Az | Akte | Fallnummer | Fall-Nr | Fall-ID | Vorgangsnummer | Klientennummer | Klienten-ID | Klient-ID | Kundennummer | Personennummer | Personen-ID | Pseudonym | Fallkennung | case number | case id | client id | client number | person id | patient id | record number',
  ),
  IDENTITY_NUMBER: each(
    'Versicherungsnummer | Sozialversicherungsnummer | Rentenversicherungsnummer | Versichertennummer | Steuer-ID | Steuernummer | Identifikationsnummer | IBAN | Kontonummer | Ausweisnummer | social security number | ssn | insurance number | tax id | account number',
  ),
}

const freeTexts = new Set(
  each(
    'Bemerkung | Bemerkungen | Notiz | Notizen | Anmerkung | Anmerkungen | Kommentar | Freitext | Anliegen | Schilderung | Diagnose | Verlauf | comment | comments | notes | remarks | diagnosis',
  ).map(searchKey),
)

/** What describes one person, and a group of people, too. */
const traits = new Set(
  each(
    'Alter | Geburtsjahr | Jahrgang | Geschlecht | Anrede | Familienstand | Staatsangehörigkeit | Nationalität | Migrationshintergrund | Pflegegrad | Grad der Behinderung | Einkommen | Rente | Wohnform | Haushalt | Altersgruppe | age | sex | gender | year of birth | marital status | nationality | income | age group',
  ).map(searchKey),
)

const rules = Object.entries(headings).map(([rule, names]) => {
  const keys = names.map(searchKey)
  return { rule, keys: new Set(keys), within: keys.filter((key) => key.length >= 7) }
})

const isRule = (rule: string): rule is HeadingRule => Object.hasOwn(headings, rule)

/** The rule by which a column with this heading is about single people; null: none. */
export function ruleOfHeading(heading: string): PersonalRule | null {
  const key = searchKey(heading.replaceAll('*', ''))
  const found = rules.find(
    ({ keys, within }) => keys.has(key) || within.some((word) => key.includes(word)),
  )
  return found && isRule(found.rule) ? found.rule : null
}

/** What is said of people alone: a place has a name, an address and a telephone, and may name whom to ask. */
const ofPeopleAlone = new Set(
  each(
    'Vorname | Rufname | Nachname | Familienname | Geburtsname | Zuname | Klient | Klientin | Klientenname | Patient | Patientin | Ratsuchende | Ratsuchender | first name | last name | surname | client name | patient name | forename',
  ).map(searchKey),
)
const rulesOfPeopleAlone: ReadonlySet<PersonalRule> = new Set([
  'BIRTH',
  'CASE_NUMBER',
  'IDENTITY_NUMBER',
])

/** The rule by which a column of a file of places is about single people; null: none. */
export function ruleOfPlaceHeading(heading: string): PersonalRule | null {
  const rule = ruleOfHeading(heading)
  if (rule !== null && rulesOfPeopleAlone.has(rule)) return rule
  return ofPeopleAlone.has(searchKey(heading.replaceAll('*', ''))) ? 'NAME' : null
}

export const isFreeTextHeading = (heading: string): boolean => freeTexts.has(searchKey(heading))
export const isTraitHeading = (heading: string): boolean =>
  traits.has(searchKey(heading.replaceAll(/\(.*?\)/g, '')))
