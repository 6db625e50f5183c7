import type german from '../de/polygon'

type De = typeof german

const noBreak = '\u00a0'

const people = {
  AGE_60_PLUS: `people aged 60${noBreak}and over`,
  AGE_80_PLUS: `people aged 80${noBreak}and over`,
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const polygon: De = {
  title: 'People in a polygon',
  lead: 'Draw a polygon on the map: how many people live there, and what do they reach, today and with the plan?',
  begin: 'Draw a polygon',
  howTo:
    'Each click on the map sets a corner. By keyboard: walk the map by arrow keys, Enter sets a corner.',
  corners: (count) => (count === 1 ? '1 corner' : `${String(count)} corners`),
  few: 'A polygon takes at least three corners.',
  full: 'An address has no room for more corners.',
  crossing: 'The line crosses or touches itself. Please move corners or take some back.',
  crossingStays: 'The line would cross or touch itself; the corner is not set yet.',
  close: 'Close the polygon',
  takeBack: 'Take back the last corner',
  leave: 'Cancel',
  remove: 'Remove the polygon',
  again: 'Draw anew',
  edit: 'Change corners',
  endEdit: 'Corners done',
  editHow:
    'Drag corners on the map. By keyboard: arrow keys 50 m, with Shift 250 m, Enter sets it, Escape puts it back, Delete removes it, plus adds a corner.',
  corner: (number, of) => `Corner ${String(number)} of ${String(of)}`,
  notes: {
    begun: 'A polygon is being drawn.',
    left: 'Nothing is drawn any longer.',
    removed: 'The polygon is removed.',
    few: 'A polygon takes at least three corners.',
    crossing: 'The line would cross or touch itself.',
    added: (number) => `Corner ${String(number)} is set.`,
    takenBack: (number) => (number === 1 ? '1 corner left.' : `${String(number)} corners left.`),
    closed: (number) => `The polygon has ${String(number)} corners.`,
    moved: (number) => `Corner ${String(number)} is moved.`,
  },
  enterSets: 'Enter: a corner here.',
  clickSets: 'Click: a corner here',
  loading: 'Being worked out.',
  failed: 'The people in the polygon could not be told.',
  outdated: 'Worked out anew once the site stands.',
  nobody: 'The middle of no cell lies in the polygon: how many live there is not known.',
  where: (districts) => `The polygon lies in: ${districts}.`,
  live: (ages) => `${capital(people[ages])} in the polygon`,
  reached: 'of them within reach',
  share: 'Share within reach',
  mean: 'Mean way on foot',
  who: 'Who goes where',
  whoLead: (ages) =>
    `${capital(people[ages])} of the polygon by the site nearest to them, estimated.`,
  site: 'Nearest site',
  noSite: 'No way leads from there to any site.',
  note: 'The range tells what cells at the line, the places of sites and the length of ways leave open, at least.',
}

export default polygon
