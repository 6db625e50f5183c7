/** What stands for nothing: nobody knows. */
export const unknown = new Set([
  '',
  'unbekannt',
  'nicht bekannt',
  'keine angabe',
  'k a',
  'unknown',
  'none',
])

/** How words begin that name a kind of site. */
export const kindsByBeginning = [
  { kind: 'meeting', beginnings: ['begegn', 'treff', 'meeting', 'nachbarschaftszentr'] },
  {
    kind: 'counselling',
    beginnings: ['berat', 'seniorenberat', 'altenberat', 'counsel', 'advice'],
  },
] as const

/** How words begin that say whose a site is. */
export const providersByBeginning = [
  { provider: 'municipal', beginnings: ['municipal', 'kommunal', 'stadt', 'offentlich'] },
  { provider: 'funded', beginnings: ['funded', 'geford', 'frei', 'gemeinnutz', 'zuwendung'] },
] as const

/** How a wheelchair gets in. */
export const wheelchairWords: ReadonlyMap<string, string> = new Map([
  ...[
    'yes',
    'ja',
    'j',
    'true',
    '1',
    'barrierefrei',
    'rollstuhlgerecht',
    'voll',
    'uneingeschrankt',
  ].map((word) => [word, 'yes'] as const),
  ...['limited', 'teilweise', 'eingeschrankt', 'bedingt', 'teils', 'mit hilfe'].map(
    (word) => [word, 'limited'] as const,
  ),
  ...['no', 'nein', 'n', 'false', '0', 'nicht barrierefrei'].map((word) => [word, 'no'] as const),
])
