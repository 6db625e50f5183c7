import { expect, it } from 'vitest'
import { z } from 'zod'

import { refusedWith, Visitor } from './people.ts'

interface Written {
  url: () => string
  sends: (who: Visitor, name: string, form: Record<string, string>) => Promise<unknown>
  /** A coordinator of the area 0, one of another area, and a planner. */
  eva: () => Visitor
  fremd: () => Visitor
  planer: () => Visitor
  signedIn: (name: string) => Promise<Visitor>
}

const networks = z.object({
  data: z.object({
    provisionNetworks: z.array(
      z.looseObject({ networkOffers: z.array(z.looseObject({ name: z.string() })) }),
    ),
  }),
})
const audited = z.object({
  data: z.object({ audit: z.array(z.object({ who: z.string(), what: z.string() })) }),
})
const stated = { source: 'Gespräch mit dem Träger', asOf: '2026-11-02' }
const offer = {
  planningArea: '0',
  category: 'sport',
  name: 'Gymnastik am Vormittag',
  district: '05',
  address: 'Adlergasse 1',
  position: '51.0554, 13.7141',
  website: 'https://example.org/gymnastik',
  ...stated,
}
const change = {
  category: offer.category,
  name: offer.name,
  district: offer.district,
  address: offer.address,
  position: offer.position,
  website: offer.website,
  ...stated,
}
const cooperation = {
  planningArea: '0',
  one: 'site/friedrichstadt',
  other: 'site/stadtbezirksamt-altstadt',
  what: 'Beratung einmal im Monat im Treff',
  ...stated,
}
const funding = {
  planningArea: '0',
  party: 'site/friedrichstadt',
  variant: 'PROJECT',
  firstDay: '2026-01-01',
  lastDay: '2027-03-31',
  ...stated,
}

/** What coordinators enter of the network of a planning area, on a server where others write cards. */
export function itHoldsNetworks({ url, sends, eva, fremd, planer, signedIn }: Written): void {
  const networkOf = async (who: Visitor, code = '0') => {
    const fields = `mayChange networkOffers { name version district { code } position { lat lon } beside { onVersion typedFields { name text } } }
      cooperations { firstParty { reference } secondParty { name } what }
      fundings { variant to state isFollowed version fundedParty { name } beside { onVersion } }`
    const answer = await who.ask(`{ provisionNetworks(code: "${code}") { ${fields} } }`)
    return networks.parse(answer).data.provisionNetworks
  }

  it('hold other offers, entered by who coordinates there, and by nobody from elsewhere', async () => {
    expect(await networkOf(eva())).toEqual([
      { mayChange: true, networkOffers: [], cooperations: [], fundings: [] },
    ])
    expect(await sends(eva(), 'angebot-anlegen', offer)).toEqual({
      code: 'OFFER_SAVED',
      about: offer.name,
    })
    expect(await sends(fremd(), 'angebot-anlegen', offer)).toMatchObject({ code: 'NOT_YOUR_AREA' })
    const foreign = { ...change, id: '1', version: '1', name: 'Fremdes' }
    expect(await sends(fremd(), 'angebot-aendern', foreign)).toEqual({ code: 'NO_SUCH_OFFER' })
    expect(await sends(fremd(), 'angebot-entfernen', { id: '1', version: '1' })).toEqual({
      code: 'NO_SUCH_OFFER',
    })
    expect(await networkOf(fremd())).toMatchObject([
      { mayChange: false, networkOffers: [{ name: offer.name, version: 1 }] },
    ])
  })

  it('are seen by whoever is signed in, and by nobody else', async () => {
    const nobody = new Visitor(url())
    expect(await nobody.ask('{ provisionNetworks { mayChange } }')).toEqual(
      refusedWith('NOT_SIGNED_IN'),
    )
    expect(await sends(nobody, 'angebot-anlegen', offer)).toEqual({ code: 'SIGN_IN_AGAIN' })
    for (const name of ['traeger', 'chefin']) {
      const other = await signedIn(name)
      expect(await networkOf(other)).toMatchObject([{ networkOffers: [{ name: offer.name }] }])
      expect(await sends(other, 'angebot-anlegen', offer)).toEqual({ status: 403 })
    }
  })

  it('take no field, place, website or category that is none, and nothing about single people', async () => {
    const wrong = [
      { version: '7' },
      { made_by: 'planer' },
      { category: 'none' },
      { name: ' ' },
      { name: 'a\u202Eb' },
      { source: '' },
      { asOf: '2026-02-30' },
      { district: '91' },
      { position: 'Altmarkt' },
      { website: 'javascript:alert(1)' },
      { website: 'https://' },
      { website: 'example.org' },
      { planningArea: '0', id: '1' },
    ]
    for (const more of wrong) {
      const answer = await sends(eva(), 'angebot-anlegen', { ...offer, ...more })
      expect(answer, JSON.stringify(more)).toEqual({ code: 'NOT_UNDERSTOOD' })
    }
    const elsewhere = { ...offer, position: '51.0, 13.2' }
    expect(await sends(eva(), 'angebot-anlegen', elsewhere)).toMatchObject({
      code: 'POSITION_ELSEWHERE',
    })
    expect(await sends(eva(), 'angebot-anlegen', { ...offer, asOf: '2099-01-01' })).toEqual({
      code: 'DAY_AHEAD',
    })
    for (const name of ['name', 'address', 'source']) {
      const said = 'Frau Erika Mustermann, geboren am 03.04.1941'
      expect(await sends(eva(), 'angebot-anlegen', { ...offer, [name]: said })).toEqual({
        code: 'TEXT_TELLS_OF_SOMEBODY',
        about: name,
      })
    }
    expect(await networkOf(eva())).toMatchObject([{ networkOffers: [{ name: offer.name }] }])
  })

  it('keep the words of both where two people change one offer', async () => {
    const form = { ...change, id: '1', version: '1' }
    await sends(planer(), 'angebot-aendern', { ...form, name: 'Gymnastik am Abend' })
    const own = { ...form, name: 'Gymnastik im Sitzen', address: '' }
    expect(await sends(eva(), 'angebot-aendern', own)).toEqual({
      code: 'OFFER_CHANGED_MEANWHILE',
      about: 'Gymnastik am Abend',
    })
    const [network] = await networkOf(eva())
    expect(network?.networkOffers).toMatchObject([
      { name: 'Gymnastik am Abend', version: 2, beside: { onVersion: 1 } },
    ])
    expect(JSON.stringify(network)).toContain('Gymnastik im Sitzen')
    expect(await networkOf(planer())).toMatchObject([{ networkOffers: [{ beside: null }] }])
    expect(await sends(eva(), 'angebot-entfernen', { id: '1', version: '1' })).toMatchObject({
      code: 'NOT_REMOVED',
    })
    await sends(eva(), 'angebot-aendern', { ...own, version: '2' })
    expect(await networkOf(eva())).toMatchObject([
      { networkOffers: [{ name: 'Gymnastik im Sitzen', version: 3, beside: null }] },
    ])
  })

  it('join two who work together once, of whom one is of the area', async () => {
    const join = (more: Record<string, string>) =>
      sends(eva(), 'kooperation-eintragen', { ...cooperation, ...more })
    expect(await join({})).toEqual({ code: 'COOPERATION_SAVED' })
    expect(await join({ one: cooperation.other, other: cooperation.one })).toEqual({
      code: 'COOPERATION_KNOWN',
    })
    expect(await join({ other: 'offer/1' })).toEqual({ code: 'COOPERATION_SAVED' })
    expect(await join({ other: cooperation.one })).toEqual({ code: 'ONE_AND_THE_SAME' })
    expect(await join({ other: 'offer/99' })).toEqual({ code: 'NO_SUCH_PARTY' })
    expect(await join({ other: 'person/1' })).toEqual({ code: 'NOT_UNDERSTOOD' })
    expect(await join({ one: 'site/gorbitz', other: 'site/luise' })).toMatchObject({
      code: 'NOT_YOUR_AREA',
    })
    expect(await sends(fremd(), 'kooperation-entfernen', { id: '1' })).toEqual({
      code: 'NO_SUCH_COOPERATION',
    })
    expect(await networkOf(planer())).toMatchObject([
      {
        cooperations: [
          { firstParty: { reference: 'site/friedrichstadt' }, what: cooperation.what },
          { firstParty: { reference: 'offer/1' } },
        ],
      },
    ])
    expect(await sends(eva(), 'angebot-entfernen', { id: '1', version: '3' })).toMatchObject({
      code: 'OFFER_NAMED',
    })
  })

  it('say how sites are funded and until when, to who plans and coordinates alone', async () => {
    const enter = (more: Record<string, string>) =>
      sends(eva(), 'foerderung-eintragen', { ...funding, ...more })
    expect(await enter({})).toEqual({ code: 'FUNDING_SAVED' })
    expect(await enter({ lastDay: '' })).toEqual({ code: 'NO_LAST_DAY' })
    expect(await enter({ lastDay: '2025-12-31' })).toEqual({ code: 'ENDS_BEFORE' })
    expect(await enter({ party: 'site/gorbitz' })).toMatchObject({ code: 'NOT_YOUR_AREA' })
    expect(await enter({ variant: 'GIFT' })).toEqual({ code: 'NOT_UNDERSTOOD' })
    await enter({ variant: 'CONTRACT', firstDay: '2027-04-01', lastDay: '' })
    expect(await networkOf(fremd())).toMatchObject([
      {
        fundings: [
          { variant: 'PROJECT', to: '2027-03-31', isFollowed: true },
          { variant: 'CONTRACT', to: null, isFollowed: false },
        ],
      },
    ])
    expect(await networkOf(await signedIn('traeger'))).toMatchObject([{ fundings: [] }])
    const form = { id: '1', version: '1', variant: 'PROJECT', firstDay: '2026-01-01', ...stated }
    await sends(planer(), 'foerderung-aendern', { ...form, lastDay: '2027-06-30' })
    expect(await sends(eva(), 'foerderung-aendern', { ...form, lastDay: '2027-12-31' })).toEqual({
      code: 'FUNDING_CHANGED_MEANWHILE',
    })
    expect(await sends(eva(), 'fassung-verwerfen', { what: 'FUNDING', id: '1' })).toEqual({
      code: 'FORM_FORGOTTEN',
    })
    expect(await networkOf(eva())).toMatchObject([
      { fundings: [{ to: '2027-06-30', version: 2, beside: null }, {}] },
    ])
    expect(await sends(eva(), 'foerderung-entfernen', { id: '1', version: '1' })).toEqual({
      code: 'FUNDING_NOT_REMOVED',
    })
    expect(await sends(eva(), 'foerderung-entfernen', { id: '1', version: '2' })).toEqual({
      code: 'FUNDING_REMOVED',
    })
  })

  it('stand in the audit, whoever wrote what', async () => {
    const chefin = await signedIn('chefin')
    const { data } = audited.parse(await chefin.ask('{ audit(first: 40) { who what } }'))
    const entries = data.audit
      .filter(({ what }) => /OFFER|COOPERATION|FUNDING/.test(what))
      .map(({ who, what }) => `${who} ${what}`)
    expect(entries.toReversed()).toEqual([
      'eva OFFER_ENTERED',
      'planer OFFER_CHANGED',
      'eva OFFER_KEPT_BESIDE',
      'eva OFFER_CHANGED',
      'eva COOPERATION_ENTERED',
      'eva COOPERATION_ENTERED',
      'eva FUNDING_ENTERED',
      'eva FUNDING_ENTERED',
      'planer FUNDING_CHANGED',
      'eva FUNDING_KEPT_BESIDE',
      'eva FUNDING_LET_GO',
      'eva FUNDING_REMOVED',
    ])
  })
}
