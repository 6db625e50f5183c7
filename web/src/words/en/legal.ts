import type de from '../de/legal'

import type { CityWords } from '@atlas/geo/terms/city-words'
import { ownText } from '../own-texts'

export default ({ texts }: CityWords): ReturnType<typeof de> => ({
  operator: 'Operator',
  representative: 'Represented by',
  email: 'E-mail',
  telephone: 'Telephone',
  dataProtection: 'In charge of data protection',
  noOperator:
    'Nobody is entered for this installation yet. Whoever runs it in public has to say so here; the manual for running it says how.',
  stillMissing: (names: string) => `Not entered yet: ${names}.`,
  imprint: {
    title: 'Imprint',
    description: 'Who runs the Atlas 60+ at this address, and where data and program come from.',
    law: 'As section 5 of the German Digital Services Act (DDG) asks for',
    sourcesTitle: 'Where the data come from',
    programTitle: 'Where the program comes from',
    program:
      'The Atlas 60+ is free software under the licence EUPL-1.2. The operator is responsible for the choice and display of the data at this address.',
    licences: 'Programs and fonts of others in it, with their licences',
    billOfMaterials: 'the same as a list for machines (SBOM, CycloneDX)',
  },
  privacy: {
    title: 'Data protection',
    description: 'What the Atlas 60+ learns of the people who use it, and what it keeps of that.',
    intro:
      'The Atlas 60+ needs no account, counts no visits and shows no advertising. Fonts, map and program come from this address; no other server learns of your visit.',
    responsibleTitle: 'Who is responsible',
    requestTitle: 'What happens when you open a page',
    request:
      'With each request the server receives your internet address (IP address) and some details of your browser, such as its language. Without them no answer would reach you.',
    counted:
      'So that nobody overloads the server, the program counts the requests of each IP address in the running minute. For that the address is in memory until the minute ends, and is then deleted. It is never written to a disk.',
    notCounted: 'The program does not store them.',
    logged:
      'For each answer it writes a line to a log: time, path of the page, outcome and duration. What stands in the address after the question mark, that is choices, search words and position, is not in it, nor is who asked.',
    notLogged: 'It keeps no log of requests; only failures are recorded.',
    noHosting:
      'Whether a server in front of it keeps anything (hosting, proxy) is not entered for this installation yet.',
    basis:
      'The legal basis is the interest in delivering the page and finding failures: for public bodies article 6 paragraph 1 letter e of the General Data Protection Regulation (GDPR), otherwise letter f.',
    browserTitle: 'What stays in your browser',
    browser: [
      'Two cookies, each only if you switch something: “theme” for light or dark, “textures” for textures instead of colour. They hold nothing but this choice and last a year. As the choice is your own, no consent is needed (section 25 paragraph 2 number 2 of the German TDDDG).',
      'Only who signs in, to enter data or to administrate, gets another cookie (“__Host-atlas-sitzung”). It keeps you signed in until you sign out or close the browser, and is strictly necessary for that (section 25 paragraph 2 number 2 of the German TDDDG). A second one (“__Host-atlas-meldung”) carries for two minutes what the next page tells you. By a third (“__Host-atlas-browser”, 180 days) the browser is known again after signing in with a password, so that nobody can keep you out by wrong attempts. Who signs in or out by the directory of the city carries another for the way there and back, for ten minutes at most (“__Host-atlas-unterwegs”, “__Host-atlas-abmeldung”).',
      'If your browser translates the page, it remembers for the next loading where you are reading (sessionStorage). After that the entry is deleted.',
      'If you are signed in and enter counselling statistics or write a card, your browser keeps what you type until you save or discard it (localStorage). Until then it stays with you; it is sent only when you save it.',
    ],
    developers:
      'The page for developers (/graphiql) remembers in the browser what is entered there (localStorage).',
    placeTitle: 'Your position and what you search for',
    place: [
      'On “Find a place” you can use your position; your browser asks you first. Still in the browser it is rounded to about 200 metres, and then stands in the address of the page, so that the server can name the nearest places. It is not stored and is in no log. If you pass the address on, you pass on the position, too.',
      'Search words go to this server. It keeps its answers ready in memory for a while, without knowing who asked; answers about a position never.',
    ],
    othersTitle: 'Other sites',
    others: [
      'Links to other sites only open when you click them. The atlas does not tell them where you come from. A link to a map tells it the place you want to go to, never where you start.',
      'Other sites may show parts of the atlas inside theirs. What is said here holds there, too; no cookies are set.',
    ],
    dataTitle: 'People in the data',
    data: 'The figures are about areas, not about single people.',
    suppressed: (residents: string, cases: string) =>
      `Numbers below ${residents} people and below ${cases} cases are withheld, with everything they could be computed from.`,
    notSuppressed: 'Small numbers are not withheld in this installation.',
    rightsTitle: 'Your rights',
    rights: [
      'Under the GDPR you have rights of access, rectification, erasure, restriction and objection (articles 15 to 21). Please turn to whoever is responsible. Of people who only read, the program keeps nothing. Of staff with an account it knows name, rights, running sessions and what they wrote.',
      ownText(texts, 'privacy-complaint', 'en') ??
        'You can complain to a supervisory authority for data protection.',
    ],
  },
})
