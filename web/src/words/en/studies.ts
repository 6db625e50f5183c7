import type german from '../de/studies'

type De = typeof german

const noBreak = '\u00a0'

/** "3rd", for lists of up to twenty. */
const ordinal = (number: string) =>
  `${number}${{ '1': 'st', '2': 'nd', '3': 'rd' }[number] ?? 'th'}`

export default {
  title: 'Asked with one click',
  again: 'Work it out anew',
  take: 'Take over',
  inPlan: 'in the plan',
  allProven: 'Every point is proven: so many places can do no better.',
  someProven: 'Where nothing is said, a point is proven: so many places can do no better.',
  possible: (best) => `up to ${best} possible`,
  proofAsFile: 'The proposal with the same number of new places gives the proof as a file.',
  curve: {
    question: 'How many new places are worth it?',
    upTo: (sites) => `none to ${sites} new places`,
    sites: 'New places',
    reached: (who) => `${who} newly within reach`,
    mean: 'mean walk (m)',
    meanWalk: 'mean walk',
    further: 'by the last of them',
    people: (first, number, last, who) =>
      `The first new place brings about ${first} ${who} within reach, the ${ordinal(number)} about ${last} more.`,
    walks: (first, number, last) =>
      `The first new place shortens the mean walk by about ${first}, the ${ordinal(number)} by about ${last} more.`,
    chart: (sentence) => `Curve: new places and what they bring. ${sentence}`.trim(),
    notNested:
      'The spots are chosen anew for each number: three places are not always the best two and one more.',
  },
  next: {
    question: 'Where should the next one be?',
  },
  values: {
    question: {
      MEETING: 'What does each meeting place contribute?',
      COUNSELLING: 'What does each counselling centre contribute?',
    },
    lead: (who) =>
      `What it would cost ${who} if one place alone closed. Those who go there would go to the next one.`,
    site: 'Place',
    lost: (limit) => `people without one in ${limit}`,
    about: (people) => `about ${people}`,
    longer: 'mean walk',
    nobody: 'nobody',
    together: 'If several close at once, it can cost more than all of them one by one.',
    click: 'A click on a name shows the place on the map.',
    unknown: (areas) => `Where sites are unknown (${areas}), somebody may have a nearer one.`,
    none: 'There is no place of this kind.',
    metres: (metres) => `+${metres}${noBreak}m`,
    noWay: 'no way left',
    whileMoving: 'Worked out anew once the place stands.',
  },
} satisfies De
