import type { CityWords } from '@atlas/geo/terms/city-words'
import type german from '../de/plans'

type PlansWords = ReturnType<typeof german>

const said: PlansWords['said'] = {
  SCENARIO_SAVED: (about) => `“${about}” is saved.`,
  SCENARIO_CHANGED: (about) => `“${about}” is changed.`,
  SCENARIO_DELETED: () => 'The scenario is deleted, with its comments and links.',
  SCENARIO_SHARED: (about) => `There is a new link to “${about}”.`,
  SHARE_ENDED: () => 'The link no longer opens anything.',
  COMMENTED: () => 'Your comment now stands with it.',
  COMMENT_TAKEN_BACK: () => 'Your comment is deleted.',
  NO_SUCH_SCENARIO: () => 'There is no such scenario, or it is not yours.',
  NO_SUCH_SHARE: () => 'That link does not exist any more.',
  NO_SUCH_COMMENT: () => 'That comment does not exist any more.',
  NO_SCENARIO: () => 'That is no scenario. Nothing was saved.',
  LINK_DAY_OUT_OF_RANGE: () =>
    'The last day has to be today or later, at most a year from now. There is no link yet.',
  TOO_MANY: () => 'There are as many of these as there may be. Please delete some.',
  NOT_UNDERSTOOD: () => 'Something is missing or has another form. Nothing was changed.',
  TELLS_OF_SOMEBODY: () =>
    'The text looks like details of a single person. Please leave them out; nothing was saved.',
}

export default ({ name: city }: CityWords): PlansWords => ({
  said,
  list: {
    title: 'Scenarios and plans',
    description: `Saved scenarios of planning for ${city}.`,
    lead: 'Only you see what lies here, unless you show it to others. What a scenario changes stays as it was saved; name and note can be changed.',
    scenarios: 'Scenarios',
    empty: 'Nothing is saved yet. Plan something on the map and save it there under a name.',
    toPlanning: 'Plan a new scenario on the map',
    columns: {
      name: 'Scenario',
      changes: 'Changes',
      owner: 'By',
      shown: 'Seen by',
      madeAt: 'Saved',
    },
    own: 'you',
    nobody: 'an account that no longer exists',
    forPlanners: 'all planners',
    forOwner: 'you alone',
    compare: 'Compare two',
    first: 'One',
    second: 'The other',
    compareSubmit: 'Compare',
  },
  scenario: {
    kicker: 'Saved scenario',
    description: 'A saved scenario of planning, with comments.',
    back: 'All scenarios and plans',
    open: 'Open on the map',
    sheet: 'Sheet for the council',
    savedBy: (owner, at) => `Saved by ${owner}, ${at}.`,
    changes: 'What is planned',
    change: 'Name, note and who sees it',
    name: 'Name',
    note: 'Note',
    noteHint: 'No details of single persons.',
    isForPlanners: 'All planners may see and comment on it',
    save: 'Save',
    share: 'Share',
    shareLead:
      'Whoever has the link sees the scenario and its figures without an account, until the end of the day you name. They see no comments and can change nothing.',
    endsOn: 'Last day',
    makeLink: 'Make a link',
    newLink: 'Pass on the link',
    linkOnce: 'It is shown this once.',
    links: { madeAt: 'Made', madeBy: 'By', endsOn: 'Last day', end: 'End' },
    ended: 'expired',
    end: 'End',
    endOf: (day) => `End the link, last day ${day}`,
    comments: 'Comments',
    noComments: 'Nobody has written anything yet.',
    by: (who, at) => `${who}, ${at}`,
    comment: 'Comment',
    send: 'Comment',
    takeBack: 'Delete',
    takeBackOf: (at) => `Delete your comment of ${at}`,
    delete: 'Delete the scenario',
    deleteLead: 'Its comments and links go with it. It cannot be brought back.',
    deleteSubmit: 'Delete for good',
  },
  compared: {
    title: 'Two scenarios compared',
    description: 'Two saved scenarios beside each other, figure by figure.',
    lead: 'Both stand beside today; below each figure its range, at least. Figures hold for the service, age and walk under which each was saved.',
    otherQuestion:
      'The two were saved for different things: service, age or walk. Their figures do not measure the same.',
    figure: 'Figure',
    today: 'today',
    with: (name) => `with “${name}”`,
    change: 'Change',
  },
  shared: {
    kicker: 'Shared scenario, to be read only',
    description: 'A scenario of planning, shared by a link.',
    until: (day) =>
      `This link holds until ${day}. A scenario is planners trying something out: nothing of it has been decided.`,
    open: 'See it on the map',
    endedTitle: 'This link opens nothing',
    ended:
      'It has expired, was ended, or is not complete. Please ask whoever gave it to you for a new one.',
    toMap: 'To the map of today',
  },
})
