import type de from '../de/walk'

export default {
  role: 'Map',
  title: 'The map by keyboard',
  keys: (walked) => [
    ['Arrow keys', walked === 'cell' ? 'from cell to cell' : 'from area to area'],
    ['S', 'to the next site, with Shift back'],
    ['Enter', 'select and open'],
    ['Shift and arrow keys', 'move the map'],
    ['Plus and minus', 'zoom in, zoom out'],
    ['Escape', 'close and leave'],
  ],
  edge: {
    area: 'There is no further area in this direction.',
    cell: 'There is no further cell in this direction.',
  },
  chosen: 'chosen',
  siteOf: (number: number, all: number) => `Site ${String(number)} of ${String(all)}.`,
  noSites: 'The map shows no sites at the moment.',
  noFurtherSite: 'There is no further site in this order.',
  opened: (name: string) => `${name} is open. Continue with Tab.`,
  selected: (name: string) => `${name} is selected. Continue with Tab.`,
  compared: (names: string) => `Compared: ${names}. Continue with Tab.`,
  closed: 'Closed.',
} satisfies typeof de
