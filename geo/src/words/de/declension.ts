import type { GermanNoun, LevelName, LevelNames } from '../../terms/level-names.ts'
import type { AreaLevel } from '../../terms/classifications.ts'

type Endings = Readonly<Record<GermanNoun['gender'], string>>

const endings = (masculine: string, feminine: string, neuter: string): Endings => ({
  MASCULINE: masculine,
  FEMININE: feminine,
  NEUTER: neuter,
})

const nominative = endings('', 'e', '')
const accusative = endings('en', 'e', '')
const dative = endings('em', 'er', 'em')

/** A level's name behind a word that agrees with it, each named as German has it for a masculine noun. */
const behind =
  (stem: string, ending: Endings) =>
  ({ de }: LevelName): string =>
    `${stem}${ending[de.gender]} ${de.one}`

export const ein = behind('ein', nominative)
export const einen = behind('ein', accusative)
export const einem = behind('ein', dative)
export const keinen = behind('kein', accusative)
export const keinem = behind('kein', dative)
export const ihr = behind('Ihr', nominative)
export const ihren = behind('Ihr', accusative)
export const ihrem = behind('Ihr', dative)
export const welchem = behind('welch', dative)
export const diesem = behind('dies', dative)
export const diesen = behind('dies', endings('en', 'e', 'es'))
export const dieser = behind('dies', endings('er', 'e', 'es'))
export const jeden = behind('jed', endings('en', 'e', 'es'))
export const jedem = behind('jed', dative)
export const der = behind('', endings('der', 'die', 'das'))
export const den = behind('', endings('den', 'die', 'das'))
export const dem = behind('', endings('dem', 'der', 'dem'))
export const im = behind('', endings('im', 'in der', 'im'))
export const zum = behind('', endings('zum', 'zur', 'zum'))
export const einenSolchen = behind('', endings('einen solchen', 'eine solche', 'ein solches'))
/** With an adjective between, which ends in -en behind each of them. */
export const imGanzen = behind('', endings('im ganzen', 'in der ganzen', 'im ganzen'))
export const einemAnderen = behind('', endings('einem anderen', 'einer anderen', 'einem anderen'))
export const einWeiterer = behind('', endings('ein weiterer', 'eine weitere', 'ein weiteres'))
export const einemBenachbarten = behind(
  '',
  endings('einem benachbarten', 'einer benachbarten', 'einem benachbarten'),
)

const ofOne =
  (words: Endings) =>
  ({ de }: LevelName): string =>
    `${words[de.gender]} ${de.gender === 'FEMININE' ? de.one : de.genitive}`

export const dieses = ofOne(endings('dieses', 'dieser', 'dieses'))
export const des = ofOne(endings('des', 'der', 'des'))
export const eines = ofOne(endings('eines', 'einer', 'eines'))
export const seines = ofOne(endings('seines', 'seiner', 'seines'))

/** Words that stand for a level's name. */
const instead =
  (words: Endings) =>
  ({ de }: LevelName): string =>
    words[de.gender]
export const ihn = instead(endings('ihn', 'sie', 'es'))
export const seine = instead(endings('seine', 'ihre', 'seine'))
export const seiner = instead(endings('seiner', 'ihrer', 'seiner'))
export const einemAnderenAllein = instead(
  endings('einem anderen', 'einer anderen', 'einem anderen'),
)

export const one = ({ de }: LevelName): string => de.one
export const many = ({ de }: LevelName): string => de.many
export const dativeMany = ({ de }: LevelName): string => de.dativeMany

/** For each area of a level, or for the whole city where its areas coincide with that. */
export const je = (levels: LevelNames, level: AreaLevel): string =>
  level !== 'CITY' && levels[level] === levels.CITY
    ? `für ${endings('den ganzen', 'die ganze', 'das ganze')[levels.CITY.de.gender]} ${levels.CITY.de.one}`
    : `je ${levels[level].de.one}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
