import type de from '../de/walk'

export default {
  role: 'Map',
  title: 'The map by keyboard',
  keys: (walked, compares) => [
    ['Arrow keys', walked === 'cell' ? 'from cell to cell' : 'from area to area'],
    ['S', 'to the next site, with Shift back'],
    ['Enter', compares ? 'open the profile, with a second area compare' : 'open'],
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
  compared: (first: string, second: string) =>
    `${first} and ${second} are compared. Continue with Tab.`,
  closed: 'Closed.',
} satisfies typeof de
