import type de from '../de/accessibility'

import type { CityWords } from '@atlas/geo/terms/city-words'
import { ownText } from '../own-texts'

export default ({ texts }: CityWords): ReturnType<typeof de> => ({
  title: 'Accessibility statement',
  description:
    'How accessible the Atlas 60+ is, how that was tested, what is missing, and whom to write to.',
  intro:
    'This statement covers the Atlas 60+ at this address, with all its pages in German, in English and in German Easy Language.',
  statusTitle: 'How accessible the atlas is',
  status: [
    ownText(texts, 'accessibility-measure', 'en') ??
      'The measure is the European standard EN 301 549 and the guidelines WCAG 2.2, level AA.',
    'The atlas complies with these requirements in part. The tests named below find no failure. What they cannot see is open, and some things are missing.',
  ],
  reachedTitle: 'What is reached',
  reached: [
    'Everything works by keyboard, the map too: arrow keys lead from area to area, the key S leads from site to site. Each step is announced and outlined on the map.',
    'All figures of the map are in a table as well. Whoever does not see the map misses no figure.',
    'Nothing is told by colour alone: estimates are hatched, projections dotted, gaps boldly hatched. Patterns can take the place of colours; the switch is below the legend.',
    'Texts, controls and outlines have enough contrast, in light and in dark. Neighbouring classes of the map differ with colour vision deficiencies, too.',
    'Nothing is lost at 200 % zoom or on a width of 320 pixels. Lines, words and letters can be spaced as one likes.',
    'What a choice changes is announced to screen readers.',
    'Whoever has set reduced motion or forced colours gets them.',
    'Choices, tables, profiles and search work without JavaScript. Only the map needs it.',
    'The pages for finding a place exist in German Easy Language, too.',
  ],
  missingTitle: 'What is not yet accessible, or not tested',
  missing: [
    'No people with disabilities have tested the atlas yet, nor has an independent body.',
    'Nobody has gone through it with the screen readers NVDA, JAWS, VoiceOver and TalkBack yet. The developers have gone through it once with Orca, but nobody who works with it every day has.',
    'The tests of every change run in Chromium. Firefox and WebKitGTK have been tested only once, Safari and browsers on telephones never.',
    'On entering the map, Orca 43 does not say its name but goes straight to the keys. In our test, some announcements came late, only with the next key pressed.',
    'There is no video in German Sign Language. Easy Language exists only for the pages for finding a place.',
    'The picture of the map can be neither touched nor read out as a picture. Instead there are the announcement for each area, the ranking and the table.',
    'What a browser prints as PDF is not prepared for screen readers. The page itself is.',
    'The pages for developers (GraphiQL) are made by others and are not tested.',
  ],
  testedTitle: 'How it was tested',
  tested: [
    'The developers assessed the atlas themselves. These tests run by themselves with every change of the program:',
  ],
  tests: [
    'axe-core on every page, in German and English, light and dark, at widths of 1440, 390 and 320 pixels, with the size of targets (at least 24 by 24 pixels).',
    'Three tasks by keyboard alone: find the nearest counselling, compare two areas, download the table. What a screen reader is told on the way is compared as text.',
    'A walk through all elements with the Tab key: the focus is always visible and never covered.',
    'Contrasts, computed from the colours of page and map, for three kinds of colour vision deficiency as well.',
    'Text spacing of one’s own, a width of 320 pixels, 200 % zoom, and all pages without JavaScript.',
  ],
  browser: 'Browser of these tests: Chromium.',
  once: (day: string) => `On ${day} the developers also tested once, in German:`,
  onceTests: [
    'Firefox 153 (ESR) on Linux: all pages in light and dark, at widths of 1440, 390 and 320 pixels, with axe-core; the three tasks and the walk by keyboard; text of double size, 200 % zoom, forced colours; the search for places without a location and without JavaScript. Found and mended: without WebGL, an open profile lay over the sentence that says why there is no map.',
    'WebKitGTK 2.50 on Linux, a relative of Safari: all pages at widths of 1440 and 447 pixels with axe-core, the map and the search for places by keyboard. Found: only a word that is divided badly.',
    'The screen reader Orca 43.1 with Firefox 153: finding a place, the map with the arrow keys, the table of reach, Easy Language. Found and mended: the empty search field was called an “invalid entry” before anybody had typed; whoever sorted a table heard nothing of it. What is open stands above.',
  ],
  dates: (day: string) =>
    `This statement was made on ${day} and rests on the self-assessment of that day.`,
  feedbackTitle: 'Report a barrier',
  feedback:
    'Have you met a barrier, or do you need something in another form? Then write to the body that runs this atlas.',
  operator: 'Operator',
  email: 'E-mail',
  noContact:
    'Nobody has been named for this installation yet. Whoever runs it enters themselves; the manual for running it says how.',
  enforcementTitle: 'If no answer comes',
  /** Null where the city has not said whom to turn to. */
  enforcement: ownText(texts, 'accessibility-enforcement', 'en'),
  enforcementAddress: ownText(texts, 'accessibility-enforcement-address', 'en'),
})
