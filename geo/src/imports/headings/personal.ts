import { searchKey } from '../../search/search-key.ts'
import type { PersonalRule } from '../words/table-problems.ts'
import { each } from './field.ts'

type HeadingRule = Exclude<PersonalRule, 'ONE_ROW_A_PERSON' | 'FREE_TEXT'>

/** What columns about single people are called. Long words count within others, too: Klientenname, Telefon privat. */
const headings: Readonly<Record<HeadingRule, readonly string[]>> = {
  NAME: each(
    'Name | Vorname | Rufname | Nachname | Familienname | Geburtsname | Zuname | Klient | Klientin | Klientenname | Kunde | Patient | Patientin | Ratsuchende | Ratsuchender | Person | Ansprechpartner | Ansprechperson | Sachbearbeiter | Sachbearbeiterin | Betreuer | Angehörige | Versicherte | Bewohner | Bewohnerin | Vor- und Nachname | Name und Vorname | Notfallkontakt | first name | given name | last name | family name | surname | full name | person name | client | client name | patient | patient name | resident name | next of kin | forename | maiden name',
  ),
  BIRTH: each(
    'Geburtsdatum | Geburtstag | geb | geb. | geb. am | geboren | geboren am | Geb.-Datum | Geb.-Dat. | Geburtsort | Sterbedatum | Todestag | date of birth | dob | birthday | birth date | birthdate | born | born on | place of birth | date of death',
  ),
  ADDRESS: each(
    'Straße | Hausnummer | Anschrift | Adresse | Wohnanschrift | Postanschrift | Wohnort | Wohnadresse | Privatadresse | street | address | house number | street address | home address | postal address',
  ),
  TELEPHONE: each(
    'Telefon | Telefonnummer | Tel | Handy | Handynummer | Mobil | Mobilnummer | Rufnummer | Festnetz | Telefon privat | phone | phone number | telephone | telephone number | mobile | mobile phone | cell phone | home phone',
  ),
  EMAIL: each('Mail | E-Mail | Mailadresse | E-Mail-Adresse | email | e-mail address'),
  CASE_NUMBER: each(
    'Aktenzeichen | Az | Akte | Fallnummer | Fall-Nr | Fall-ID | Vorgangsnummer | Klientennummer | Klienten-ID | Klient-ID | Kundennummer | Personennummer | Personen-ID | Pseudonym | Fallkennung | Patientennummer | Vorgang | case number | case no | case ref | file number | client no | patient number | case id | client id | client number | person id | patient id | record number',
  ),
  IDENTITY_NUMBER: each(
    'Versicherungsnummer | Sozialversicherungsnummer | Rentenversicherungsnummer | Versichertennummer | Steuer-ID | Steuernummer | Identifikationsnummer | IBAN | Kontonummer | Ausweisnummer | Krankenversicherungsnummer | KVNR | social security number | ssn | insurance number | tax id | account number | passport number | nhs number',
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
const ofPeopleAlone: readonly { readonly rule: PersonalRule; readonly words: readonly string[] }[] =
  [
    {
      rule: 'NAME',
      words: each(
        'Vorname | Rufname | Nachname | Familienname | Geburtsname | Zuname | Vor- und Nachname | Name und Vorname | Klient | Klientin | Klientenname | Kunde | Patient | Patientin | Ratsuchende | Ratsuchender | Angehörige | Bewohner | Bewohnerin | Versicherte | Notfallkontakt | first name | given name | last name | family name | surname | full name | client | client name | patient | patient name | resident name | next of kin | forename | maiden name',
      ),
    },
    {
      rule: 'ADDRESS',
      words: each('Wohnanschrift | Wohnort | Wohnadresse | Privatadresse | home address'),
    },
    { rule: 'TELEPHONE', words: each('Telefon privat | Privattelefon | home phone') },
    { rule: 'FREE_TEXT', words: each('Anliegen | Schilderung | Diagnose | diagnosis') },
    {
      rule: 'ONE_ROW_A_PERSON',
      words: each(
        'Geburtsjahr | Geschlecht | Anrede | Familienstand | Staatsangehörigkeit | Nationalität | sex | gender | salutation | year of birth | birth year | marital status | nationality',
      ),
    },
  ]
const rulesOfPeopleAlone: ReadonlyMap<string, PersonalRule> = new Map(
  ofPeopleAlone.flatMap(({ rule, words }) => words.map((word) => [searchKey(word), rule] as const)),
)

/** The rule by which a column of a file of places is about single people; null: none. */
export function ruleOfPlaceHeading(heading: string): PersonalRule | null {
  const rule = ruleOfHeading(heading)
  if (rule === 'BIRTH' || rule === 'CASE_NUMBER' || rule === 'IDENTITY_NUMBER') return rule
  return rulesOfPeopleAlone.get(searchKey(heading.replaceAll('*', ''))) ?? null
}

/** Whom to ask at a place, who works on a file, and what happened long ago: names and days that are a place's own. */
const ofPlaces =
  /ansprech|leitung|leiter|kontakt|contact|manager|koordinat|bearbeit|editor|user|trager|betreiber|operator|anbieter|grund|eroffn|erbaut|bau|eingemeind|gultig|beschl|stand|aktual|opened|founded|built|valid|updated|since/

export const isOwnOfPlaces = (heading: string): boolean => ofPlaces.test(searchKey(heading))

export const isFreeTextHeading = (heading: string): boolean => freeTexts.has(searchKey(heading))
export const isTraitHeading = (heading: string): boolean =>
  traits.has(searchKey(heading.replaceAll(/\(.*?\)/g, '')))
